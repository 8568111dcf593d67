"""The language server, `noticelint lsp`: the only modules that import pygls, loaded when it is called."""
