-- Open the notice NOTICE in Neovim, wait for what noticelint finds, take the action whose title begins with TITLE, and
-- write both to the file RESULT. Works from Neovim 0.7 on.
local notice, title, result, command = vim.env.NOTICE, vim.env.TITLE, vim.env.RESULT, vim.env.COMMAND
local patience = 60000 -- milliseconds

vim.cmd("edit " .. vim.fn.fnameescape(notice))
local buffer = vim.api.nvim_get_current_buf()
local config = { name = "noticelint", cmd = vim.split(command, " "), root_dir = vim.fn.fnamemodify(notice, ":h") }
if vim.lsp.start then
  vim.lsp.start(config)
else
  vim.lsp.buf_attach_client(buffer, vim.lsp.start_client(config))
end

local function finish(found, titles)
  local lines = vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
  local file = io.open(result, "w")
  file:write(vim.fn.json_encode({ found = found, titles = titles, lines = lines }))
  file:close()
  vim.cmd("qall!")
end

vim.wait(patience, function() return #vim.diagnostic.get(buffer) > 0 end, 50)
local found, titles, chosen = {}, {}, false
for _, one in ipairs(vim.diagnostic.get(buffer)) do
  local line = vim.api.nvim_buf_get_lines(buffer, one.lnum, one.lnum + 1, false)[1]
  table.insert(found, { rule = one.code, source = one.source, line = one.lnum, words = line:sub(one.col + 1, one.end_col) })
  if one.code == vim.env.RULE then
    vim.api.nvim_win_set_cursor(0, { one.lnum + 1, one.col })
  end
end

vim.ui.select = function(items, options, choose)
  for _, item in ipairs(items) do
    local said = options.format_item(item)
    table.insert(titles, said)
    if not chosen and said:sub(1, #title) == title then
      chosen = true
      choose(item)
    end
  end
end
local before = vim.api.nvim_buf_get_changedtick(buffer)
vim.lsp.buf.code_action()
vim.wait(patience, function() return vim.api.nvim_buf_get_changedtick(buffer) > before end, 50)
finish(found, titles)
