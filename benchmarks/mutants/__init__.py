"""Break the engine and the diagnosis one line at a time: which faults does no test notice?"""
