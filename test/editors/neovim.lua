-- Neovim as a client: findings and a hover over standard input and output. SERVER is the command line tool, FILE a draft.
-- Written for 0.7.2, which has neither `nvim -l` nor `vim.lsp.start`.
local server, file = os.getenv('SERVER'), os.getenv('FILE')

local function check()
  vim.cmd('edit ' .. vim.fn.fnameescape(file))
  vim.bo.filetype = 'creg'
  local id = assert(vim.lsp.start_client({
    name = 'creg',
    cmd = { 'node', server, 'server', '--stdio' },
    root_dir = vim.fn.fnamemodify(file, ':p:h'),
  }))
  vim.lsp.buf_attach_client(0, id)

  local function found(code)
    for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
      if diagnostic.code == code then return diagnostic end
    end
  end
  local code = 'clarity/unbounded-discretion'
  assert(vim.wait(15000, function() return found(code) ~= nil end, 20), 'no findings within 15 s')
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    io.write(string.format('  %d:%d %s %s\n', diagnostic.lnum + 1, diagnostic.col + 1, diagnostic.code or '', diagnostic.message))
  end

  -- Columns in Neovim are bytes: the words under the finding prove that Han before them were counted right.
  local finding = found(code)
  local line = vim.api.nvim_buf_get_lines(0, finding.lnum, finding.lnum + 1, true)[1]
  local words = line:sub(finding.col + 1, finding.end_col)
  assert(words:find('认为', 1, true), 'the finding is on: ' .. words)

  vim.api.nvim_win_set_cursor(0, { finding.lnum + 1, finding.col })
  local answers = vim.lsp.buf_request_sync(0, 'textDocument/hover', vim.lsp.util.make_position_params(), 5000)
  local contents = vim.inspect(answers[id].result.contents)
  assert(contents:find('国办发〔2020〕49号', 1, true), 'the hover cites no norm: ' .. contents)

  -- An edit is followed: without the criterion the finding is gone.
  vim.api.nvim_buf_set_lines(0, finding.lnum, finding.lnum + 1, true, {})
  assert(vim.wait(15000, function() return found(code) == nil end, 20), 'the finding outlives its words')

  vim.lsp.stop_client(id)
  assert(vim.wait(5000, function() return vim.lsp.client_is_stopped(id) end, 20), 'the server does not end')
end

local ok, reason = pcall(check)
if not ok then
  io.stderr:write(tostring(reason) .. '\n')
  io.write('Neovim: 0 passed, 1 failed\n')
  vim.cmd('cquit 1')
end
io.write('Neovim: 1 passed, 0 failed\n')
vim.cmd('qall!')
