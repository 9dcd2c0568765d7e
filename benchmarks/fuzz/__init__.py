"""Random graphs, texts, answers and wrong numbers, from a seed: does anything break that should never break?"""
