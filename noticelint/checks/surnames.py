"""Chinese surnames of one character, the most frequent ones, in simplified characters."""

from __future__ import annotations

SURNAMES = (
    "王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁蔡蒋余杜叶程魏苏吕丁任卢姚沈钟姜崔谭"
    "陆范汪廖石贾韦夏付邹熊孟秦邱侯江尹薛阎段雷龙黎史陶贺毛郝顾龚邵万钱严洪赖武莫孔白方金于"
)
