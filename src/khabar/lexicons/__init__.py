"""Word tables that a linguist edits. Nothing here runs but `load`."""
