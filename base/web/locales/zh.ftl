## 页面框架

frame-skip = 跳至正文
frame-languages = 语文
frame-navigation = 主导航
frame-breadcrumb = 当前位置
frame-footer = 本网站其他页面
frame-home = 首页
frame-consultations = 磋商
frame-library = 资料库
frame-sign-in = 登录
frame-sign-out = 退出登录
frame-external = （外部网站）
frame-demonstration = 演示。
frame-demonstration-meaning = 此处显示的所有组织、人员和陈述均为虚构，导入的磋商除外。
frame-shown-in = 本页面以中文显示。
frame-original-kept = 各方意见以原文保存；译文为非正式译文，并注明译者。
frame-about = 本网站由{ $institution }使用Concord运行。Concord是一个促进网络安全国际合作的开源平台。

## 表单

form-error-prefix = 错误：
form-refused = 表单未能被接受
form-day = 日
form-month = 月
form-year = 年

## 列表、引文、回执

pager-pages = 页码
pager-place = 第{ $page }页，共{ $pages }页
pager-previous = 上一页
pager-next = 下一页
quoted-original = 原文
quoted-translated-by-person = 非正式译文，译者：{ $name }。原文语文：{ $language }。
quoted-translated-by-machine = 非正式机器译文，翻译系统：{ $name }。原文语文：{ $language }。
quoted-untranslated = 以原文显示，原文语文：{ $language }。尚无中文译文。
quoted-line-translated = { $name }提供的非正式译文（原文：{ $language }）
quoted-line-translated-by-machine = { $name }提供的非正式机器译文（原文：{ $language }）
quoted-line-untranslated = 原文语文：{ $language }；尚无译文
receipt-received = 收到时间
receipt-digest = 摘要值
receipt-keep = 请保存此回执。任何人均可据此核查所收到的内容未被删除或更改。

## 图表

chart-agree = 同意
chart-pass = 跳过
chart-disagree = 不同意
chart-no-votes = 尚无投票
chart-shares = { $agree }同意，{ $pass }跳过，{ $disagree }不同意。
chart-interval-is = 同意比例的不确定范围：{ $low }至{ $high }。
chart-what = 项目
chart-votes = 票数
chart-interval = 同意比例的不确定范围
map-caption = 意见群组分布图
map-counted = 共计{ $count }人。数据截至
map-how-to-read = 位置相近的群组投票相似。每个椭圆显示一个群组约三分之二成员所在的范围；图中不显示任何个人。方向本身没有含义。
map-own = 您的位置，仅您本人可见
map-group = 群组
map-group-named = 群组{ $group }
map-no-group = 不属于所显示的任何群组
map-group-people = 群组{ $group }：{ $count }人
map-people = 人数
map-share = 占比
map-across = 中心（横向）
map-up = 中心（纵向）

## 出现问题时

problem-home = 前往首页
problem-refused = 无法执行此操作
problem-fault = 本页面目前无法使用
problem-fault-next = 故障已记录。您发送的内容可能未被接受：请先查看，再决定是否重新发送。
problem-fault-id = 查询编号：
problem-not-found = 未找到页面
problem-not-found-next = 此地址没有内容。地址可能有误，或页面可能已移动。
problem-not-allowed = 您无权访问此页面
problem-not-allowed-next = 请使用有权访问的账户登录，或联系运行本网站的机构。
problem-bad-request = 无法理解该请求
problem-bad-request-next = 未作任何更改。请返回并重新加载页面后再试。
problem-too-large = 一次发送的内容过多
problem-too-large-next = 未作任何更改。请返回，缩短文字或选择较小的文件，然后重新发送。
problem-cross-site = 该请求来自其他网站
problem-cross-site-next = 为保护您，该请求已被拒绝，未作任何更改。请在本网站打开表单并从此处发送。

## 状态


## 利益攸关方

kind-state = 国家
kind-regional-organisation = 区域或国际组织
kind-cert = 计算机应急小组
kind-civil-society = 民间社会
kind-industry = 私营部门
kind-academia = 学术和研究机构
kind-technical-community = 技术界

region-un-africa = 非洲国家
region-un-asia-pacific = 亚洲及太平洋国家
region-un-eastern-europe = 东欧国家
region-un-grulac = 拉丁美洲和加勒比国家
region-un-weog = 西欧和其他国家
region-no-group = 无区域组或全球性

role-observer = 观察员
role-participant = 参与者
role-rapporteur = 报告员
role-moderator = 审核员
role-officer = 主管人员

language-ar = 阿拉伯文
language-zh = 中文
language-en = 英文
language-fr = 法文
language-ru = 俄文
language-es = 西班牙文
