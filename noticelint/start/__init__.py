"""Starting: a repository set up, a notice begun."""
