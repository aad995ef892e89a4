# 登录
members-sign-in = 登录
members-sign-in-lead = 请填写您登记的电子邮件地址。系统会向该地址发送登录链接。无需密码。
members-send-link = 向我发送链接
members-sent = 请查收邮件
members-sent-lead = 如果您填写的地址可在此使用，一封含有链接的邮件已经发出。
members-sent-meaning = 链接只能使用一次，有效期为30分钟。如果几分钟内没有收到，请查看垃圾邮件文件夹，或核对地址。
members-sent-again = 另行索取链接
members-link-sign-in = 用此链接登录
members-link-sign-in-button = 登录
members-link-join = 确认地址并加入
members-link-join-button = 确认并加入
members-link-change-address = 确认新地址
members-link-change-address-button = 确认此地址
members-link-meaning = 目前尚未发生任何变化。请按下按钮继续；此后该链接不再有效。
members-link-dead = 此链接无效
members-mail-sign-in-subject = 您的登录链接：{ $institution }
members-mail-sign-in-body = 您请求登录{ $institution }的网站。请打开此链接并按下按钮。链接只能使用一次，有效期为{ $minutes }分钟。
members-mail-join-subject = 请确认您的地址：{ $institution }
members-mail-join-body = 您接受了{ $institution }的邀请。请打开此链接并按下按钮，以确认地址并加入。链接只能使用一次，有效期为{ $minutes }分钟。
members-mail-change-address-subject = 请确认您的新地址：{ $institution }
members-mail-change-address-body = 您请{ $institution }今后使用此地址。请打开此链接并按下按钮予以确认。链接只能使用一次，有效期为{ $minutes }分钟。
members-mail-ignore = 如果您没有提出请求，请不必理会：不使用链接就不会有任何变化。{ $institution }
# 邀请
members-join = 您受到邀请
members-join-lead = 请说明您的身份以及您代表谁。系统会向您的地址发送链接予以确认。
members-join-lead-demonstration = 请说明您的身份以及您代表谁。
members-join-by = 邀请方
members-join-to = 参与事项
members-join-as = 身份
members-join-until = 有效期至
members-join-send = 向我发送加入链接
members-join-demonstration = 加入
members-join-accept = 接受邀请
members-join-data = 您的姓名和地址密封保存，仅本机构主管人员可见。投票按区域和利益攸关方类别以合计数公布，绝不按个人公布。
members-invitations = 邀请
members-invitations-lead = 邀请是一个链接，使用者由此获得一个角色。请将其发送给应当收到的人。
members-invite = 发出邀请
members-invitations-issued = 已发出的邀请
members-invitations-none = 尚未发出邀请。
members-invitation-issued-at = 发出日期
members-invitation-state = 状态
members-invitation-withdraw = 撤回邀请
members-invitation-withdraw-meaning = 从现在起，任何人都不能再通过该链接加入。已经使用过的人仍是成员，并保留其角色。
members-invitation-ready = 邀请已准备好
members-invitation-copy = 请立即复制此链接
members-invitation-once = 链接只显示这一次，此处不予保存。如果遗失，请撤回邀请并另行发出。
members-invitation-is-withdrawn = 已撤回
members-invitation-is-expired = 已过期
members-invitation-is-used-up = 已用完
members-uses = 人数
members-uses-hint = 可以使用该链接的人数。
members-uses-of = { $used }/{ $max }
members-days = 有效天数
# 人员
members-me = 您的页面
members-saved = 您的修改已保存
members-name = 姓名
members-address = 电子邮件地址
members-address-hint = 例如 name@ministry.example
members-language = 邮件语文
members-language-hint = 发给您的邮件使用这一语文。
members-country = 国家或地区
members-country-hint = 统计投票所依据的区域由此确定。
members-no-country = 无国家或地区（全球性）
members-region = 区域组
members-kind = 利益攸关方类别
members-organisation = 组织
members-new-organisation = 名单上没有的组织
members-new-organisation-hint = 如已在上面选择，请留空。新的组织将按此处填写的类别和国家或地区登记。
members-personal = 以个人身份
members-choose = 请选择
members-edit = 编辑
members-edit-profile = 编辑个人资料
members-change-address = 更改地址
members-change-address-lead = 系统会向新地址发送链接。您打开链接并按下按钮后，地址即行更改。
members-save = 保存
members-people = 成员
members-people-count = { $count ->
   *[other] 找到{ $count }名成员。
 }
members-search = 按姓名或地址搜索
members-search-button = 搜索
members-office = 主管人员的工作
members-both = 您编辑期间，他人已作修改
members-both-meaning = 您填写的内容尚未保存。以下列出现行内容和您填写的内容。请修改您的版本后重新保存，或离开本页以保留现行内容。
members-both-field = 栏目
members-both-now = 现行内容
members-both-typed = 您填写的内容
# 角色
members-roles = 角色
members-no-roles = 尚无角色。
members-role = 角色
members-role-since = 起始日期
members-role-give = 授予角色
members-role-withdraw = 撤销角色
members-role-withdraw-meaning = 该角色立即终止。该人以此角色所做的事仍保留在记录中。
members-scope = 角色适用范围
members-scope-institution = 整个机构
members-scope-organisation = 组织：{ $name }
members-scope-consultation = 磋商：{ $name }
# 会话
members-sessions = 您的登录情况
members-session-browser = 浏览器
members-session-since = 登录时间
members-session-seen = 最近使用
members-session-end = 退出该处登录
members-session-end-others = 退出其他所有登录
members-session-this = 当前登录
members-session-unknown = 未知浏览器
# 组织
members-organisations = 组织
members-organisations-lead = 有人员在此参与的组织，按拼音顺序排列。
members-organisations-count = { $count ->
   *[other] 共{ $count }个组织。
 }
members-organisation-name = 组织名称
members-organisation-new = 登记组织
members-organisation-edit = 编辑组织
# 拒绝
members-refused-name = 请填写姓名。
members-refused-organisation-name = 请填写组织名称。
members-refused-too-long = { $max ->
   *[other] 请勿超过{ $max }个字符。
 }
members-refused-address = 请填写电子邮件地址，例如 name@ministry.example。
members-refused-address-there = 该地址已经登记。
members-refused-language = 请选择六种语文之一。
members-refused-country = 请选择国家或地区，或选择“无”。
members-refused-kind = 请选择利益攸关方类别。
members-refused-organisation = 请从名单中选择组织，或选择“以个人身份”，或填写名单上没有的组织。
members-refused-organisation-there = 该国家或地区已登记有同名组织。
members-refused-person = 此人不是成员。
members-refused-role = 请选择角色。
members-refused-role-held = 该角色已经授予。
members-refused-role-not-held = 此人不具有该角色。
members-refused-last-officer = 这是本机构唯一的主管人员。请先将该角色授予另一人。
members-refused-scope = 请选择角色适用范围。
members-refused-range = { $max ->
   *[other] 请填写1至{ $max }之间的整数。
 }
members-refused-session = 没有该项登录。
members-refused-overtaken = 他人同时作了修改。请比较以下两个版本。
members-refused-too-many-links = 索取链接的次数过多。请一小时后再试。
members-refused-link-unknown = 此处没有该链接。请从邮件中完整复制，或另行索取。
members-refused-link-used = 该链接已经使用过。请另行索取。
members-refused-link-expired = 该链接已过期。请另行索取。
members-refused-invitation-unknown = 此处没有该邀请。请完整复制链接，或询问发送人。
members-refused-invitation-withdrawn = 该邀请已撤回。请向发送人另行索取。
members-refused-invitation-expired = 该邀请已过期。请向发送人另行索取。
members-refused-invitation-used-up = 该邀请的使用次数已满。请向发送人另行索取。
members-country-invented = 虚构国家
