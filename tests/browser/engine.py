"""The explorer's engine in a page."""

import base64

from backprop_helpers.explorer.widget import script


def with_engine(page):
    """Return a page in which `engine` is what the explorer runs there, with the gate table as it is now."""
    module = base64.b64encode(
        script("window.engine = { ...explorer, gates: GATES, functions: FUNCTIONS };").encode()
    ).decode()
    page.evaluate(f"() => import('data:text/javascript;base64,{module}').then(() => null)")
    return page
