"""The tests, path for path beside the source; properties, typing and house checks have folders of their own."""
