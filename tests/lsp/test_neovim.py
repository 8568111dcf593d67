"""The server in a real editor: Neovim opens a notice, shows what is found and applies an action."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("neovim.lua")
NOTICES = [
    (
        "𠮷祥电力停电通知\n\n尊敬的用户：\n\n🎉因变压器更换，2027年3月3日9:00至12:00幸福路停电，由此给您带来不便，我们深表歉意。"
        "请您合理安排用电，冰箱请尽量少开。\n\n𠮷祥电力有限公司\n",
        "missing-contact", "变压器更换", "插入“中断期间", "24 小时服务热线〔电话〕",
    ),
    (
        "ประกาศดับไฟ\n\nเรียน ลูกค้า\n\n🎉 กรุณาตอบกลับอีเมลนี้พร้อมรหัสผ่านและรหัส OTP ที่ได้รับ เพื่อให้เจ้าหน้าที่ยืนยันบัญชี\n",
        "asks-for-secret", "ตอบกลับอีเมลนี้พร้อมรหัสผ่าน", "ละเว้น asks-for-secret", "# noticelint: ignore asks-for-secret -- 〔เหตุผล〕",
    ),
]  # fmt: skip


@pytest.mark.skipif(shutil.which("nvim") is None, reason="Neovim is not installed (Debian's package: neovim)")
@pytest.mark.parametrize(("text", "rule", "words", "title", "added"), NOTICES)
def test_neovim_shows_and_mends(tmp_path: Path, text: str, rule: str, words: str, title: str, added: str):
    notice, result = tmp_path / "notice.txt", tmp_path / "result.json"
    notice.write_text(text, encoding="utf-8")
    told = {
        "NOTICE": str(notice), "RESULT": str(result), "RULE": rule, "TITLE": title,
        "COMMAND": f"{sys.executable} -m noticelint lsp",
        **{f"XDG_{name}_HOME": str(tmp_path / name) for name in ("CONFIG", "DATA", "STATE")},
    }  # fmt: skip
    command = ["nvim", "--headless", "--clean", "-n", "-c", f"luafile {SCRIPT}"]
    done = subprocess.run(command, env={**os.environ, **told}, capture_output=True, text=True, timeout=180)
    assert result.exists(), done.stderr
    seen = json.loads(result.read_text(encoding="utf-8"))
    marked = [one["words"] for one in seen["found"] if one["rule"] == rule]
    assert len(marked) == 1
    assert words in marked[0]
    assert {one["source"] for one in seen["found"]} == {"noticelint"}
    assert any(one.startswith(title) for one in seen["titles"])
    after = "\n".join(seen["lines"])
    assert added in after
    # All that was there still is, in its order.
    assert [line for line in text.split("\n") if line] == [
        one for one in seen["lines"] if one in text.split("\n") and one
    ]
