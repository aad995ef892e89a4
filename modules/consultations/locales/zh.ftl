# The words of the consultations module in Chinese.

## Shared words

consultations-navigation = 磋商
consultations-state-draft = 筹备中
consultations-state-open = 进行中
consultations-state-closed = 已结束
consultations-participation-open = 所有已登录者
consultations-participation-members = 本机构平台的成员
consultations-participation-invited = 受邀参加本次磋商者
consultations-agree = 同意
consultations-disagree = 不同意
consultations-pass = 跳过
consultations-important = 这对我很重要
consultations-important-short = 重要
consultations-text-institution = 召集机构案文
consultations-text-imported = 从其他平台导入
consultations-text-view = 利益攸关方意见
consultations-text-summary = 平台摘要
consultations-people = { $count ->
   *[other] { $count }人
}
consultations-people-too-few = 不足10人
consultations-votes = { $count ->
   *[other] { $count }票
}
consultations-statement-count = { $count ->
   *[other] { $count }条陈述
}
consultations-statement-number = 第{ $number }号陈述
consultations-opened-on = 开始日期：{ $date }
consultations-closed-on = 结束日期：{ $date }
consultations-draft-since = 自{ $date }起筹备
consultations-back = 返回磋商
consultations-sign-in = 登录后参加
consultations-column-statement = 陈述
consultations-column-number = 编号
consultations-column-position = 您的投票
consultations-column-change = 更改
consultations-column-date = 日期
consultations-column-people = 已计入人数

## Regions and kinds of stakeholder

consultations-region-un-africa = 非洲国家
consultations-region-un-asia-pacific = 亚洲及太平洋国家
consultations-region-un-eastern-europe = 东欧国家
consultations-region-un-grulac = 拉丁美洲和加勒比国家
consultations-region-un-weog = 西欧和其他国家
consultations-region-no-group = 无区域组或全球性
consultations-kind-state = 国家机关
consultations-kind-regional-organisation = 区域组织和国际组织
consultations-kind-cert = 计算机应急小组
consultations-kind-civil-society = 民间社会
consultations-kind-industry = 私营部门
consultations-kind-academia = 学术和研究机构
consultations-kind-technical-community = 技术界

## Landing page

consultations-card-open = 正在进行
consultations-card-past = 以往磋商的结果
consultations-card-none-open = 目前没有正在进行的磋商。
consultations-card-none-past = 尚无已结束的磋商。
consultations-card-take-part = 参加：{ $title }
consultations-card-result = 查看综合：{ $title }
consultations-card-all = 所有磋商
consultations-card-outcome-pending = 磋商结果尚未载明。
consultations-card-counted = 迄今已计入：

## List of consultations

consultations-list-title = 磋商
consultations-list-lead = 每次磋商提出一个问题。请阅读他人的陈述，就每条陈述表明是否同意，提出您自己的陈述，并查看共识所在。
consultations-list-open = 正在进行
consultations-list-draft = 筹备中
consultations-list-closed = 已结束
consultations-list-none = 尚无磋商。
consultations-list-none-open = 目前没有正在进行的磋商。
consultations-list-new = 筹备新的磋商
consultations-list-policy = 陈述审核办法
consultations-list-method = 数字的得出方法

## One consultation

consultations-question = 问题
consultations-background = 背景
consultations-standing = 现况
consultations-standing-state = 状态
consultations-standing-who = 参加资格
consultations-standing-statements = 已接受的陈述
consultations-standing-votes = 迄今已计入票数
consultations-standing-people = 迄今已计入人数
consultations-standing-recorded = 投票的公布方式
consultations-recorded-yes = 公开记录：每一票均以代表投票人的编号公布，不公布姓名。
consultations-recorded-no = 保密：仅公布至少十人的合计数，绝不公布任何个人的投票。
consultations-imported = 从另一平台的公开导出数据导入。该平台未询问区域和利益攸关方类别。
consultations-views-note = 陈述是参加者的意见，既非商定案文，也不代表任何国家的立场。
consultations-next-title = 您现在可以
consultations-next-vote = 就陈述投票
consultations-next-vote-hint = 每次一条陈述。您可以随时停下，稍后继续。
consultations-next-vote-progress = { $count ->
    [0] 您已就所有陈述投票。
   *[other] 还有{ $count }条陈述有待您投票。
}
consultations-next-own = 查看您的所有投票
consultations-next-own-hint = 在磋商结束之前，您可以更改或撤回任何一项投票。
consultations-next-submit = 提交陈述
consultations-next-submit-hint = 经审核员阅读后，他人方可就其投票。
consultations-next-statements = 阅读所有陈述
consultations-next-synthesis = 查看综合
consultations-next-synthesis-hint = 了解各意见群组、区域和利益攸关方类别之间的共识所在。
consultations-next-decisions = 查看审核员的决定
consultations-next-export = 下载数据
consultations-next-sign-in = 登录
consultations-next-sign-in-hint = 阅读无需账户。如要投票，请登录。
consultations-next-not-entitled = 您可以阅读此处的全部内容。参加资格仅限于：{ $who }。
consultations-next-draft = 本次磋商尚未开始，其案文仍可能更改。
consultations-next-closed = 本次磋商已经结束，不再接受投票和陈述；综合为最终版本。
consultations-run-title = 供本次磋商的主办者使用
consultations-run-edit = 编辑案文
consultations-run-seed = 添加初始陈述
consultations-run-invite = 邀请人员参与
consultations-run-open = 开始磋商
consultations-run-last-part = 开始最后阶段
consultations-run-close = 结束磋商
consultations-run-moderation = 审核陈述
consultations-run-waiting = { $count ->
    [0] 没有陈述等待审核。
   *[other] { $count }条陈述等待审核。
}
consultations-run-outcome = 载明磋商结果
consultations-run-auditor = 指定审计员
consultations-outcome-title = 磋商结果
consultations-outcome-link = 详见{ $address }
consultations-course-title = 磋商进程
consultations-course-created = 已筹备
consultations-course-opened = 已开始
consultations-course-open-now = 正在接受投票和陈述。
consultations-course-last-part = 最后阶段开始
consultations-course-last-part-text = 自此以后，显示的陈述中每两条有一条来自简短清单或最接近简短清单的陈述。
consultations-course-closed = 已结束
consultations-course-closed-text = 尚待计入的投票已在不泄露任何一票的前提下计入，最终综合已经公布。
consultations-course-outcome = 结果已载明

## Voting

consultations-vote-title = 就一条陈述投票
consultations-vote-progress = 共{ $all }条陈述，已就{ $done }条投票
consultations-vote-legend = 您对这条陈述持何立场？
consultations-vote-important-hint = 请在选择之前勾选。该标记与您的投票一并保存。
consultations-vote-pass-hint = “跳过”表示您已阅读该陈述，但不表明立场。
consultations-vote-skip = 暂不投票
consultations-vote-all-own = 您的所有投票
consultations-vote-current = 您目前的投票：{ $position }。重新选择即取代该票。
consultations-vote-recorded = 已记录
consultations-vote-recorded-text = 您对第{ $number }号陈述的投票已记录：{ $position }。在磋商结束之前，您可以更改。
consultations-vote-withdrawn-text = 您对第{ $number }号陈述的投票已撤回。
consultations-vote-end-title = 您已就所有陈述投票
consultations-vote-end-lead = 目前没有其他陈述有待您投票。以后可能会接受新的陈述。
consultations-vote-end-none = 尚未接受任何陈述。您可以提交第一条陈述。
consultations-vote-skipped-again = 返回您暂未投票的陈述
consultations-vote-not-there = 这条陈述不付诸投票。

## One's own votes

consultations-own-title = 您的投票
consultations-own-lead = 只有您能看到本页。更改或撤回将与您所属区域和利益攸关方类别的下一批十票一并计入公布的数字。
consultations-own-none = 您尚未投票。
consultations-own-change = 更改
consultations-own-change-label = 更改您对第{ $number }号陈述的投票
consultations-own-withdraw = 撤回
consultations-own-withdraw-label = 撤回您对第{ $number }号陈述的投票
consultations-own-closed = 磋商已经结束。您的投票维持不变。
consultations-own-cast-on = 记录日期：{ $date }

## Statements

consultations-statements-title = 陈述
consultations-statements-lead = 审核员接受的所有陈述，按接受的先后顺序排列。
consultations-statements-none = 尚未接受任何陈述。
consultations-statements-vote = 投票
consultations-statements-vote-label = 就第{ $number }号陈述投票
consultations-statements-not-voted = 未投票
consultations-statements-translate = 翻译
consultations-statements-seeded = 由召集机构提出

## Submitting a statement

consultations-submit-title = 提交陈述
consultations-submit-lead = 他人将表明是否同意您的陈述。审核员会首先阅读。
consultations-submit-text = 您的陈述
consultations-submit-limit = { $least }至{ $most }个字符。
consultations-submit-guidance-title = 怎样写好陈述
consultations-submit-guidance-single = 只说一件事，使人能够对全文表示同意或不同意。
consultations-submit-guidance-own = 自成一体：读者并未看到前面的陈述。
consultations-submit-guidance-new = 说出现有陈述中尚未提及的内容。
consultations-submit-guidance-people = 不点名任何个人，不指责任何国家。
consultations-submit-language = 陈述的语文
consultations-submit-button = 提交陈述
consultations-submit-policy = 阅读审核办法
consultations-submit-private = 您的姓名不随陈述公布，审核员也看不到您的姓名。
consultations-submit-received-title = 已收到
consultations-submit-received = 审核员将阅读您的陈述。决定及其理由将列入公开记录。
consultations-submit-read-first = 阅读已有的陈述
consultations-submit-pending-title = 您的待决陈述

## Moderation

consultations-moderation-title = 审核
consultations-moderation-lead = 等待决定的陈述，最早提交的列在最前。不显示作者。每项决定及其理由均列入公开记录。
consultations-moderation-none = 没有等待决定的陈述。
consultations-moderation-waiting-since = 自{ $date }起等待
consultations-moderation-accept = 接受
consultations-moderation-reject = 不接受
consultations-moderation-duplicate = 与另一陈述重复
consultations-moderation-decision = 决定
consultations-moderation-decision-for = 关于陈述“{ $beginning }”的决定
consultations-moderation-reason = 不接受的理由
consultations-moderation-of = 如为重复，所重复陈述的编号
consultations-moderation-reason-none = 未选择理由
consultations-moderation-record = 记录决定
consultations-moderation-recorded = 决定已记录，并已列入公开记录。
consultations-moderation-revise = 修正
consultations-moderation-revise-title = 修正决定
consultations-moderation-revise-lead = 原决定仍保留在公开记录中；新决定添加其后。
consultations-moderation-closed = 磋商结束后，或对于由其他平台作出决定的陈述，只能以含有个人数据或辱骂内容为由不予接受。其他陈述已公布的数字保持不变。
consultations-moderation-standing = 现行决定
consultations-moderation-done = 已作出决定的陈述
consultations-moderation-check = 对照审核办法核查
consultations-moderation-translate = 添加译文

## Statements to begin with

consultations-seed-title = 添加初始陈述
consultations-seed-lead = 这些陈述立即获得接受，并标明由召集机构提出。
consultations-seed-text = 陈述，每行一条
consultations-seed-hint = 每行{ $least }至{ $most }个字符。请涵盖各种意见，包括您不赞同的意见。
consultations-seed-language = 这些陈述的语文
consultations-seed-button = 添加陈述
consultations-seed-added = { $count ->
   *[other] 已添加{ $count }条陈述。
}

## Translating a statement

consultations-translate-title = 添加非正式译文
consultations-translate-lead = 原文保持不变。显示译文时注明译者姓名，并标明为非正式译文。
consultations-translate-language = 译文的语文
consultations-translate-text = 译文
consultations-translate-by = 翻译者
consultations-translate-by-person = 个人或部门
consultations-translate-by-machine = 机器
consultations-translate-name = 译者或翻译系统的名称
consultations-translate-button = 添加译文
consultations-translate-added = 译文已添加。

## Public log of decisions

consultations-decisions-title = 审核员的决定
consultations-decisions-lead = 关于陈述的每项决定，最近的列在最前。后来经修正的决定仍保留在此。作者始终不予显示。
consultations-decisions-none = 尚未作出任何决定。
consultations-decisions-accepted = 已接受
consultations-decisions-rejected = 未接受：{ $reason }
consultations-decisions-duplicate = 与第{ $number }号陈述重复
consultations-decisions-duplicate-gone = 与另一陈述重复
consultations-decisions-seeded = 由召集机构提出
consultations-decisions-column-decision = 决定和理由
consultations-decisions-withheld = 案文含有个人数据或辱骂内容，不予公布。
consultations-decisions-erased = 案文已应作者要求删除。
consultations-decisions-revised = 后经修正
consultations-decisions-counts = 已作出的决定：接受{ $accepted }项，不接受{ $rejected }项，标明重复{ $duplicate }项。

## Moderation policy

consultations-policy-title = 审核办法
consultations-policy-lead = 仅可基于以下六项理由不接受陈述，别无其他理由。陈述所持主张绝不构成理由。
consultations-policy-version = 审核办法第{ $version }版。磋商开始时有效的版本一直适用至磋商结束。
consultations-policy-example = 未获接受的陈述实例
consultations-policy-better = 可改为
consultations-reason-off-topic = 与议题无关
consultations-reason-not-a-single-claim = 并非单一主张
consultations-reason-personal-data = 个人数据
consultations-reason-names-a-state-as-culprit = 指名归咎于某一国家
consultations-reason-abusive = 辱骂
consultations-reason-already-covered = 已有相同内容
consultations-policy-off-topic-text = 陈述与磋商的问题无关。
consultations-policy-off-topic-example = “会议中心的餐厅应当提早开门。”
consultations-policy-off-topic-better = 请改向主办方反映。
consultations-policy-not-a-single-claim-text = 读者可能同意其中一半而不同意另一半，或者没有任何可供同意或不同意的内容。
consultations-policy-not-a-single-claim-example = “联络点名录应当及时更新，而演练是浪费资金。”
consultations-policy-not-a-single-claim-better = 分为两条陈述，一条关于名录，一条关于演练。
consultations-policy-personal-data-text = 陈述使人能够辨认某一个人，或透露如何与其联系。
consultations-policy-personal-data-example = “可向该小组副组长询问，我能提供其手机号码。”
consultations-policy-personal-data-better = “每个小组均应公布一个随时有人接听的电话号码。”
consultations-policy-names-a-state-as-culprit-text = 陈述将某一事件或不法行为归咎于被点名的国家。本平台不是进行归因的场所。
consultations-policy-names-a-state-as-culprit-example = “去年对电网的攻击是X国所为。”
consultations-policy-names-a-state-as-culprit-better = “各国对事件进行归因时，应当说明所依据的证据。”
consultations-policy-abusive-text = 陈述侮辱或威胁他人，或贬低某一群体。
consultations-policy-abusive-example = “谁支持这项提案，谁就是傻瓜。”
consultations-policy-abusive-better = “对小型行政部门而言，这项提案的代价将大于收益。”
consultations-policy-already-covered-text = 陈述与一条已获接受的陈述内容相同。该陈述被标明为重复，投票归于先前的陈述。
consultations-policy-already-covered-example = 已有“援助请求应在一个工作日内予以确认”，又提出“每项求助均应迅速得到确认”。
consultations-policy-already-covered-better = 请说明另一条陈述遗漏的内容。
consultations-policy-process-title = 如何作出决定
consultations-policy-process = 由一名审核员作出决定，审核员看不到作者。决定及其日期和理由列入磋商的公开记录。
consultations-policy-appeal = 决定可以修正。请致函本机构，说明磋商名称和决定日期；修正后的决定将与原决定一并列入记录。

## Synthesis

consultations-synthesis-title = 综合
consultations-synthesis-of = 综合：{ $title }
consultations-synthesis-lead-agreed = { $count ->
   *[other] 所有意见群组就{ $count }条陈述达成一致。
}
consultations-synthesis-lead-none = 迄今尚无任何陈述获得所有意见群组一致同意。
consultations-synthesis-lead-no-groups = 投票未形成明显不同的意见群组。现按所有已计入者显示同意情况。
consultations-synthesis-lead-too-few = 投票人数过少，尚不能作出综合。待至少十人的投票可以计入后，即显示综合。
consultations-synthesis-provisional = 临时：磋商正在进行，数字随投票的计入而变动。
consultations-synthesis-final = 最终：磋商已经结束，数字不再变动。
consultations-synthesis-counted = 计入内容
consultations-synthesis-people = 人数
consultations-synthesis-votes = 票数
consultations-synthesis-statements = 陈述
consultations-synthesis-at = 截至
consultations-synthesis-digest = 摘要值
consultations-synthesis-agreed-title = 所有意见群组一致同意
consultations-synthesis-agreed-all-title = 多数人同意的内容
consultations-synthesis-agreed-least = 每个意见群组中至少有{ $percent }表示同意。
consultations-synthesis-agreed-percent = 投票者中有{ $percent }表示同意。
consultations-synthesis-disagreed-least = 每个意见群组中至少有{ $percent }表示不同意。
consultations-synthesis-map-title = 意见群组
consultations-synthesis-map-lead = 投票相似的人位置相近。图形显示群组，绝不显示任何个人。不足十人的群组不予显示。
consultations-synthesis-group = 群组{ $label }
consultations-synthesis-group-people = { $count ->
   *[other] 群组{ $label }：{ $count }人
}
consultations-synthesis-group-own = 您属于这一群组
consultations-synthesis-group-says = 这一群组的特点
consultations-synthesis-group-agrees = 本群组中{ $here }同意，其他群组中{ $elsewhere }同意。
consultations-synthesis-group-disagrees = 本群组中{ $here }不同意，其他群组中{ $elsewhere }不同意。
consultations-synthesis-group-nothing = 没有任何一条陈述使这一群组明显有别于其他群组。
consultations-synthesis-divisive-title = 意见分歧最大之处
consultations-synthesis-divisive-none = 没有任何陈述使各意见群组明显分歧。
consultations-synthesis-divisive-between = 同意比例因意见群组而异，在{ $least }至{ $most }之间。
consultations-synthesis-region-title = 按区域
consultations-synthesis-region-caption = 各区域同意者比例
consultations-synthesis-kind-title = 按利益攸关方类别
consultations-synthesis-kind-caption = 各类利益攸关方同意者比例
consultations-synthesis-column-region = 区域
consultations-synthesis-column-kind = 利益攸关方类别
consultations-synthesis-column-group = 意见群组
consultations-synthesis-order-note = 区域和类别按拼音顺序排列。每项均为磋商开始时所宣布划分的若干完整单元之和；人数过少的单元已事先与相邻单元合并。
consultations-synthesis-joined = 合并计数
consultations-synthesis-too-few = 迄今不足10人：待十人投票后计入
consultations-synthesis-too-few-short = 不足10人
consultations-synthesis-too-few-note = “不足10人”：迄今不足10人；待十人投票后计入。
consultations-synthesis-row-waiting = 自上次按群组统计这条陈述以来，意见群组已有变动。待再有十人投票后，将重新显示各群组的比例。
consultations-synthesis-statements-title = 每条陈述的同意情况
consultations-synthesis-statements-caption = 第{ $from }至第{ $to }号陈述的同意情况
consultations-synthesis-statement-detail = 按群组、区域和类别：第{ $number }号陈述
consultations-synthesis-all = 所有已计入者
consultations-synthesis-important = 投票者中有{ $percent }认为重要。
consultations-synthesis-what-title = 这些数字说明什么，不说明什么
consultations-synthesis-what-opt-in = 这些数字显示自愿参加者所表达的意见，既不是任何人口的代表性样本，也不是预测。
consultations-synthesis-what-states = 这些数字不代表任何国家或组织的立场。区域数字是来自该区域的人的合计，并不代表该区域各国。
consultations-synthesis-what-ten = 只有在同一单元中再有十人投票后，数字才会变动，因此无法从中看出任何单独一票。
consultations-synthesis-method = 数字的得出方法
consultations-synthesis-export = 下载这些数字
consultations-synthesis-imported-note = 本次磋商系导入。未询问区域和利益攸关方类别，故不予显示。
consultations-synthesis-statement-title = 第{ $number }号陈述的同意情况
consultations-synthesis-statement-groups = 按意见群组
consultations-synthesis-statement-interval = 在与投票者类似的人中，真实比例很可能介于细线两端之间。
consultations-synthesis-back = 返回综合
consultations-synthesis-statement-at = { $date }的综合
consultations-short-list-title = 代表所有人的简短清单
consultations-short-list-title-plain = 简短清单
consultations-short-list-lead = 这些陈述是一并选出的，使每一个有一定规模的群体都能在其中找到自己所支持的内容。
consultations-short-list-certified = 凡占此处所计人数至少{ $percent }的群体，均由本清单代表，不论他们对尚未看到的陈述作何回答。
consultations-short-list-by-votes = 按已投的票，凡占此处所计人数至少{ $percent }的群体，均由本清单代表。对尚未看到的陈述的某些回答仍可能改变这一点。
consultations-short-list-not = 按已投的票，本清单未能代表每一个占此处所计人数至少{ $percent }的群体。
consultations-short-list-not-why = 这种情况不应出现：清单的选取方式本应将其排除。需要对计算进行核查。
consultations-short-list-shortened = 本清单中有陈述其后经审核被驳回。关于本清单的说明是连同该陈述一并计算的。
consultations-short-list-chance = 在{ $percent }的抽取中入选。
consultations-short-list-draws = 百分比表示在重新抽取参加的组织时，某条陈述入选的频率。
consultations-short-list-interchangeable = 可互换
consultations-short-list-interchangeable-note = “可互换”表示在这一位置上换用另一条陈述，效果大致相同。
consultations-short-list-seats = 清单名额
consultations-short-list-counted = 此处计入的人
consultations-short-list-min-votes = 至少投过{ $count }票的人
consultations-short-list-coverage = 至少同意一条陈述的人
consultations-short-list-price = 跨群组同意
consultations-short-list-kept = 相当于仅按跨群组同意选出的清单的{ $percent }
consultations-short-list-lengths = 较短和较长的清单：多少人能找到自己同意的内容
consultations-short-list-column-length = 清单中的陈述数
consultations-short-list-holds = 本陈述列于简短清单。
consultations-schemes-title = 如果以其他方式计人
consultations-schemes-lead = 本页其他各项数字中，每人分量相同，因此来人多的一方分量更大。没有一种计算方式是中立的，因此将所宣布的各种方式并列于此。
consultations-schemes-caption = 各种计算方式
consultations-schemes-column = 计算方式
consultations-schemes-persons = 每人相同
consultations-schemes-cells = 每个单元相同
consultations-schemes-organisations = 每个组织相同
consultations-schemes-effective = 有效人数
consultations-schemes-design = 设计效应
consultations-schemes-top = 单一组织的最大占比
consultations-schemes-crossing = 有{ $count }条陈述在一种计算方式下有半数以上同意，在另一种方式下则没有。
consultations-schemes-none = 没有陈述越过半数：是否有半数以上同意，不取决于计算方式。
consultations-schemes-crossing-caption = 计算方式影响结果之处
consultations-schemes-largest-caption = 各计算方式差异最大之处
consultations-schemes-cells-note = 每项数字为投票者中同意者的比例，其下为其95%区间的上下限。一个单元由一个区域与一个利益攸关方类别组成。
consultations-importance-title = 人们认为重要的内容
consultations-importance-lead = 投票者可将陈述标为重要，无论是否同意该陈述。

## Method, in plain words

consultations-method-title = 数字的得出方法
consultations-method-lead = 本页用浅显的语言说明如何处理投票。各项公式及其出处载于已公布的文件。
consultations-method-vote-title = 什么是一票
consultations-method-vote = 一人就一条陈述表示同意、不同意或跳过，以最后一次投票为准。未看过的陈述留空；绝不推测任何投票。
consultations-method-order-title = 下一条陈述如何产生
consultations-method-order = 十次中有九次，下一条陈述是同一区域和利益攸关方类别的人投票较少的陈述；十次中有一次从所有陈述中抽取。因此，没有任何陈述因其在列表中的位置而占优势。每次抽取的概率均予保存，以供核查。
consultations-method-release-title = 数字何时公布
consultations-method-release = 一票须与同一区域和类别的至少九张其他票一并计入公布的数字，且这些票须来自至少三个组织。更改和撤回随下一批投票一并计入。磋商结束时，某条陈述上尚待计入的投票达到十人的，合并计入；不足十人的，不计入此前已公布的数字，并在该陈述的页面上说明人数。仍然过小的单元并入事先宣布的相邻单元。
consultations-method-groups-title = 如何找出意见群组
consultations-method-groups = 通过计算，将投票相似的人置于平面上相近的位置，并在其中寻找群组。群组按规模大小称为A、B、C。不足十人的群组不予显示，“没有明显不同的群组”也是可能的结果。相同的投票总是得出相同的群组。
consultations-method-agreed-title = “所有意见群组一致同意”的含义
consultations-method-agreed = 在每一个群组中，包括最小的群组，投票者均以明显多数表示同意。大群组不能以票数压倒小群组。
consultations-method-divisive-title = “意见分歧最大之处”的含义
consultations-method-divisive = 两个群组同意比例之间的差距大于任何其他情形。这说的是陈述，而不是人。
consultations-method-limits-title = 数字不能说明什么
consultations-method-limits = 参加者均出于自愿。数字仅描述这些人，不描述其他任何人。小群组的误差范围较大，均已显示。不对任何区域、组织或国家排名。
consultations-method-check-title = 如何核查数字
consultations-method-check = 每份公布的综合均附有摘要值，并可连同所依据的合计数一并下载。任何人均可使用开源程序重新计算并进行比对。
consultations-method-contents = 本页内容
consultations-method-last-part-title = 磋商最后阶段有何变化
consultations-method-last-part = 在最后阶段，向每个人显示的陈述中，每两条有一条取自简短清单或与之最接近的陈述，直至此人全部看过为止。这样收集到的，正是清单代表何人仍取决于其结果的投票。另一半仍按上述规则处理。
consultations-method-chance-title = 如何限制偶然的发现
consultations-method-chance = 比较大量陈述和群组时，总会发现一些纯属偶然的差异。因此，关于某一群组特点的说明须遵守一项规则：在所列各项中，平均最多约有十分之一可能出于偶然。
consultations-method-short-list-title = 如何选出简短清单
consultations-method-short-list =
    清单的名额是固定的。首先列入的是缺少之后便会遗漏有一定规模的群体的陈述，其次是弥补因未看到的陈述而产生的空缺的陈述；最后，在不因此遗漏任何群体的前提下，以跨群组同意程度更高的陈述替换。只计入投票达到最低数目的人，因为对其他人所知太少。各陈述按跨群组同意的程度排列。

    页面说明其中有多少人至少同意清单中的一条陈述，以及陈述较少或较多时这一比例是多少（这些比例取自逐条扩充的清单，长度相同时也可能略有出入）；还说明保留了多少跨群组同意：与100%的差距，就是代表所有人的代价。
consultations-method-represents-title = “代表”的含义及其限度
consultations-method-represents =
    如有十个名额，十分之一的人应得一个名额，十分之二的人应得两个，依此类推。如果一个群体达到这一规模，其所有成员都同意清单之外的同一条陈述，而每一名成员所同意的清单陈述都少于该群体应得的名额数，该群体即被遗漏。如果没有群体被遗漏，清单即代表所有人。

    这并不意味着所有人都同意整份清单，也不意味着每个人都能在其中找到自己同意的内容。这也不是授权：清单反映的是参加者的意见，不代表国家或组织。
consultations-method-certificate-title = 无人看过全部陈述，何以能够确定
consultations-method-certificate = 这一问题要问两次：一次依据已投的票；一次依据最不利的情形，即假定人们同意清单之外所有未看到的陈述，而不同意清单之内任何未看到的陈述。如果即便如此也没有群体被遗漏，则无论人们还会作何回答，清单都代表所有人。如果仅在最不利的情形下才有群体被遗漏，页面即说明：按已投的票，清单代表所有人，但这一点仍可能改变。
consultations-method-drawn-anew-title = “重新抽取”的含义
consultations-method-drawn-anew = 如果来的是其他人，清单是否仍会相同？为此，多次随机加大或减小参加的组织的分量，每次都重新选出清单；不属于任何组织的人单独抽取。百分比表示在这些抽取中，有多大比例某条陈述列于清单。如果一条陈述在不到半数的抽取中入选，或清单之外最好的陈述与其相差不超过十个百分点，则称之为可互换。
consultations-method-importance-title = “重要”如何计算
consultations-method-importance = 百分比是对某条陈述投票并将其标为重要的人所占的比例，无论同意与否。所列陈述是这一比例的95%区间下限最高的陈述，以免少数几票就把一条陈述推到最前。重要性与同意并列，因为二者不能互相推断。
consultations-method-schemes-title = 计算方式，没有一种是中立的
consultations-method-schemes =
    如果每人相同，来人多的一方分量最大。如果每个单元相同，人数少的区域和利益攸关方类别与人数多的分量相等。如果每个组织相同，大组织的分量不超过小组织。每一种方式都是关于谁的意见占多大分量的决定，没有一种可由投票本身得出。

    因此，各比例并列显示，各附95%区间，即如果再次询问同类的人，该比例很可能所在的范围。如果在一种计算方式下有半数以上同意，而在另一种方式下没有，页面即予说明；区间较宽时，这可能出于偶然。
consultations-method-effective-title = 有效人数、设计效应和最大占比
consultations-method-effective = 如果一些人的分量大于其他人，数字就不那么稳固，如同投票的人较少。有效人数表示多少个分量相等的人会得出同样稳固的数字。设计效应是人数除以有效人数：为1时没有损失，为2时损失一半。最大占比表示全部分量中最多有多少属于单一组织。
consultations-method-formulas-title = 公式在何处
consultations-method-formulas = 各项公式及其出处载于已公布源代码的{ $folder }文件夹。

## Data to download

consultations-export-title = 下载数据
consultations-export-lead = 数据公开：您可将其用于任何目的，但须注明本平台和磋商名称。
consultations-export-files = 文件
consultations-export-column-file = 文件
consultations-export-column-content = 内容
consultations-export-statements = 所有已接受的陈述及其编号、语文和非正式译文。
consultations-export-tables = 每条陈述在所宣布划分的每个单元以及每个意见群组中计入的票数。
consultations-export-synthesis = 公布的综合，与其摘要值所涵盖的内容完全一致。
consultations-export-votes = 每一票以及代表投票人的编号，采用Polis格式。
consultations-export-comments = 陈述及其审核情况，采用Polis格式。
consultations-export-participants = 每名参加者一行，采用Polis格式。
consultations-export-why-title = 为何不提供更多数据
consultations-export-why = 这些文件不包含个人的投票。任何人只要知道某人的几票，就可能在这样的表格中找出其余所有投票。所提供的数据足以重新计算公布的每一比例。
consultations-export-recorded = 本次磋商在开始之前已宣布为公开记录。因此，投票逐行公布，每一票均列于代表投票人的编号之下。
consultations-export-auditor = 您已被指定为本次磋商的审计员。您可以逐行下载投票；这些投票须保密。
consultations-export-no-synthesis = 尚未公布综合。

## Preparing and editing

consultations-new-title = 筹备磋商
consultations-new-lead = 在您宣布开始之前，磋商处于筹备状态，仅主办者可见。
consultations-new-button = 保存为筹备中
consultations-edit-title = 编辑案文
consultations-edit-lead = 在磋商开始之前，案文可以更改。
consultations-edit-button = 保存案文
consultations-edit-saved = 案文已保存。
consultations-form-original = 原文语文
consultations-form-original-hint = 必须提供这一语文的案文。该案文作为原文保存；其他案文均标明为非正式译文。
consultations-form-participation = 参加资格
consultations-form-recorded = 投票的公布方式
consultations-form-recorded-hint = 磋商一经开始，即不可更改。
consultations-form-recorded-yes = 公开记录：投票以编号逐行公布
consultations-form-recorded-no = 保密：仅公布至少十人的合计数
consultations-form-texts = 案文（{ $language }）
consultations-form-title = 标题
consultations-form-title-hint = 最多{ $most }个字符。
consultations-form-question = 问题
consultations-form-question-hint = 一个问题，最多{ $most }个字符。
consultations-form-background = 背景
consultations-form-background-hint = 读者在投票前需要了解的情况。最多{ $most }个字符；空一行表示另起一段。
consultations-form-translator = 译者姓名
consultations-form-translator-hint = 如为译文则须填写，并在案文旁显示。
consultations-form-by-machine = 机器翻译
consultations-form-languages = 转至某一语文
consultations-language-ar = 阿拉伯文
consultations-language-zh = 中文
consultations-language-en = 英文
consultations-language-fr = 法文
consultations-language-ru = 俄文
consultations-language-es = 西班牙文
consultations-conflict-title = 他人已更改这些案文
consultations-conflict-lead = 在您编写期间，另一版本已经保存。您的版本尚未保存，但没有任何内容丢失。请比较以下两个版本，调整您的版本；如果您希望如此，可保存您的版本以取代另一版本。
consultations-conflict-theirs = 已保存的版本
consultations-conflict-yours = 您的版本
consultations-conflict-same = 其他所有案文在两个版本中相同。
consultations-conflict-empty = （空）
consultations-conflict-column-text = 案文
consultations-conflict-button = 以我的版本取代
consultations-conflict-discard = 放弃我的版本，保留已保存的版本

## Opening and closing

consultations-open-title = 开始磋商
consultations-open-lead = 请核对将产生的效果。磋商一经开始，不可撤销。
consultations-open-effect-texts = 标题、问题和背景不能再更改。
consultations-open-effect-votes = 接受以下人员的投票和陈述：{ $who }。
consultations-open-effect-recorded = 投票将逐行公布，列于代表投票人的编号之下。
consultations-open-effect-confidential = 投票始终保密，仅公布至少十人的合计数。
consultations-open-effect-partition = 现根据名册上的人员，将区域和利益攸关方类别的划分确定如下。
consultations-open-effect-policy = 审核办法第{ $version }版一直适用至磋商结束。
consultations-open-statements = { $count ->
    [0] 尚未添加任何陈述。最先到来者将没有可供投票的内容。
   *[other] 已添加{ $count }条初始陈述。
}
consultations-open-partition-caption = 计票单元
consultations-open-partition-cell = 单元
consultations-open-partition-people = 名册上的人数
consultations-open-partition-one = 所有人合并计数，因为名册规模过小，不足以划分至少有十人和三个组织的单元。
consultations-open-button = 立即开始
consultations-open-cancel = 暂不开始
consultations-open-done = 磋商已经开始。
consultations-last-part-title = 开始最后阶段
consultations-last-part-lead = 请核对将发生的变化。在磋商结束之前无法撤销。
consultations-last-part-effect-list = 向每个人显示的陈述中，每两条有一条来自最新综合的简短清单，或来自最接近简短清单的陈述，直到此人全部看过为止。
consultations-last-part-effect-rest = 另一半仍按原规则选取：同一区域和类别中投票人数较少的陈述，以及从全部陈述中随机抽取的若干条。
consultations-last-part-effect-when = 合适的时机是预期人数中约有三分之二已经投票，并且已发布一份综合。在发布之前，不会有任何变化。
consultations-last-part-button = 现在开始
consultations-last-part-cancel = 暂不开始
consultations-last-part-done = 最后阶段已经开始。
consultations-close-title = 结束磋商
consultations-close-lead = 请核对将产生的效果。磋商一经结束，不可撤销。
consultations-close-effect-votes = 从此刻起，不再接受任何投票和陈述，任何投票均不能更改或撤回。
consultations-close-effect-release = 尚待计入的投票在不泄露任何一票的前提下计入，并公布最终综合。不足十人就某条陈述最后所作的表示可能不计入其数字，但仍保留在记录中。
consultations-close-effect-pending = { $count ->
    [0] 没有陈述等待审核。
   *[other] 仍有{ $count }条陈述等待审核，将不付诸投票。
}
consultations-close-effect-next = 此后您可以载明磋商结果。
consultations-close-button = 立即结束
consultations-close-cancel = 继续进行
consultations-close-done = 磋商已经结束。

## Outcome and auditor

consultations-outcome-form-title = 载明磋商结果
consultations-outcome-form-lead = 参加者将在此了解如何处理磋商结果。日后的说明将在页面上取代本说明；两者均保留在记录中。
consultations-outcome-form-text = 磋商结果
consultations-outcome-form-text-hint = 最多{ $most }个字符。
consultations-outcome-form-language = 本案文的语文
consultations-outcome-form-link = 文件网址（可不填）
consultations-outcome-form-link-hint = 以https://开头
consultations-outcome-form-button = 公布说明
consultations-outcome-form-done = 说明已公布。
consultations-auditor-title = 指定审计员
consultations-auditor-lead = 磋商结束后，审计员可逐行下载投票，以重新计算各项数字。指定审计员一事、其所属部门和指定理由均予公开；姓名不公开。
consultations-auditor-person = 该人的标识符
consultations-auditor-person-hint = 该人本人页面上显示的26个字符。
consultations-auditor-office = 部门和理由
consultations-auditor-office-hint = 例如：内部审计办公室，以核查最终综合。此项内容公开。
consultations-auditor-button = 指定审计员
consultations-auditor-done = 审计员已指定。

### refusals

refused-no-such-consultation = 此处没有这项磋商。请在磋商列表中查找。
refused-no-such-statement = 本次磋商中没有这条陈述。请在各条陈述中查找。
refused-not-permitted-in-consultation = 您在本次磋商中的角色不允许此操作。请与主办机构联系。
refused-not-signed-in-to-take-part = 如要参加，请先登录，然后重试。
refused-consultation-not-open-yet = 磋商尚未开始。请在开始后再来。
refused-consultation-closed = 磋商已经结束，未作任何记录：不再接受投票和陈述。此前已接受的内容维持有效。
refused-consultation-last-part-begun = 本次磋商的最后阶段已经开始。未作任何更改。
refused-consultation-not-closed-yet = 磋商结束后方可进行此操作。
refused-consultation-not-a-draft = 磋商已不在筹备之中；其案文不能再更改。
refused-not-invited = 仅受邀者可参加本次磋商。您可以阅读全部内容；如要参加，请向召集机构索取邀请。
refused-not-a-member = 仅本机构平台的成员可参加本次磋商。您可以阅读全部内容；如要参加，请向本机构申请成为成员。
refused-affiliation-unknown = 请先在您的账户页面上说明您代表谁发言。投票按区域和利益攸关方类别计数。
refused-observers-do-not-vote = 观察员旁听磋商，既不投票也不提交陈述。如果您应具有其他角色，请与本机构联系。
refused-statement-not-accepted = 这条陈述不付诸投票。请选择另一条。
refused-no-vote-to-withdraw = 您未就这条陈述投票，因此没有可撤回的投票。
refused-field-missing = 此处须作答。请填写或选择答案。
refused-text-too-long = 最多{ $limit }个字符；现有{ $length }个。请予缩短。
refused-statement-too-short = 至少{ $limit }个字符；现有{ $length }个。请稍加充实。
refused-too-many-pending = 每人可同时等待决定的陈述数目上限：{ $limit }。请在您的陈述获得决定后再提交。
refused-too-many-statements = 磋商的陈述数目已达上限。请就现有陈述投票。
refused-too-many-seeds = 一次最多可添加{ $limit }条陈述。请随后添加其余陈述。
refused-same-text-exists = 相同的案文已获接受或正等待决定。请提出尚未有人提出的内容。
refused-revised-meanwhile = 他人在此期间更改了案文，您的案文未保存。两个版本均已显示，请选择。
refused-decided-meanwhile = 另一名审核员在此期间已作出决定，您的决定未予记录。请再次查看该陈述。
refused-already-decided-so = 该陈述现已如此决定，无需更改。
refused-statement-gone = 作者的数据已删除，这条陈述的案文也一并删除。不能再对其作出决定或进行翻译。
refused-duplicate-of-unknown = 请选择本次磋商中一条已获接受的陈述。
refused-translation-into-original = 该陈述即以这一语文写成。请选择译文的语文。
refused-link-malformed = 链接应以https://或http://开头。请更正或留空。
refused-nothing-to-vote-on = 请在开始之前至少添加一条陈述，以便有可供投票的内容。
refused-no-such-person = 此处没有使用该标识符的人。请与该人本人页面上的标识符核对。
refused-auditor-is-oneself = 任何人不得指定本人为审计员。请指定他人。
refused-person-rows-sealed = 仅在磋商已宣布为公开记录，或供其指定审计员使用时，个人数据行才可离开本节点。公布的合计数向所有人开放。
refused-no-such-file = 此导出数据中没有这一文件。请从列表中选择。
refused-nothing-published-yet = 尚未公布任何数字。待至少十人的投票可以计入后，即予显示。

### pages B additions

consultations-decisions-rejected-plain = 未接受
consultations-moderation-none-yet = 尚未作出任何决定
consultations-moderation-decide = 作出决定
consultations-moderation-others = 其他等待决定的陈述
consultations-synthesis-further = 所有数字
consultations-synthesis-not-counted = 尚未计入
consultations-synthesis-not-counted-title = 尚未计入
consultations-synthesis-not-counted-note = 尚未计入者，待来自三个组织的十人投票后计入。
consultations-synthesis-cells-note = 每项数字为投票者中同意者的比例；括号内为投票人数。
consultations-synthesis-no-group = 不属于所显示任何群组者
consultations-synthesis-uncertain-title = 最不确定之处
consultations-synthesis-uncertain-none = 没有任何陈述的跳过人数特别突出。
consultations-synthesis-uncertain-passes = 投票者中有{ $percent }选择跳过。
consultations-synthesis-disagreed-percent = 投票者中有{ $percent }表示不同意。
consultations-synthesis-divisive-even = 投票者中有{ $agree }同意，{ $disagree }不同意。
consultations-synthesis-group-passes = 本群组中{ $here }跳过，其他群组中{ $elsewhere }跳过。
consultations-method-uncertain-title = “最不确定之处”的含义
consultations-method-uncertain = 投票者中有很大比例阅读了陈述但未表明立场。陈述可能不够明确，或事实可能存在争议；在作出任何决定之前，这两种情况都值得了解。
consultations-export-not-available = 您无法使用。
consultations-export-other = 本次磋商的其他数据。
consultations-export-recorded-title = 公开记录的磋商
consultations-export-auditor-title = 您是审计员
consultations-export-auditors-title = 已指定的审计员
consultations-export-auditor-since = 指定日期：{ $date }
consultations-seed-line = 第{ $line }行：{ $what }

### pages A additions

navigation-consultations = 磋商
consultations-list-more = 关于磋商
consultations-next-account = 前往您的账户页面
consultations-vote-end-skipped = 除暂未投票的陈述外，您已就所有陈述投票
consultations-statements-translate-label = 翻译第{ $number }号陈述
consultations-conflict-row = { $text }（{ $language }）
consultations-open-all-regions = 所有区域
consultations-open-all-kinds = 所有利益攸关方类别
consultations-synthesis-left-out = { $count ->
   *[other] 有 { $count } 人的最新投票到达过晚，计入即会泄露其内容，故未计入，但仍保留在记录中。
}
consultations-synthesis-what-closing = 关闭时，某条陈述上尚待计入的投票达到十人的，合并计入；不足十人的不予计入，并在该陈述的页面上说明人数。
