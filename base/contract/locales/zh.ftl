# The first page, and refusals that any action may give.
home-title = 网络安全合作，各方意见均记录在案
home-lead = 各国政府、计算机应急小组、民间社会、私营部门、学术界和技术界在此致力于负责任地使用信息和通信技术。每一种意见都予保留，每一项决定都说明理由，每一个数字都说明如何得出。
home-journey-voice = 表达。
home-journey-voice-meaning = 对陈述投票，提出自己的陈述，并了解各意见群组、各区域和各类利益攸关方在何处达成一致。
home-journey-record = 记录。
home-journey-record-meaning = 已接受的内容均予保留。投票均予密封，仅以十人或十人以上的统计数字公布，但开放时声明公开记录的磋商除外。
refused-sign-in = 请先登录，然后重试。
refused-not-permitted = 您不具备本页所要求的角色。请联系本机构的主管人员。
refused-overtaken = 另有他人在同一时刻作了更改，未保存任何内容。请返回查看现有内容后重试。
refused-taken = 此项已被使用或登记。
