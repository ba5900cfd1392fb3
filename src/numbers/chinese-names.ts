/**
 * Words and names with characters that count elsewhere, and that are no figures: idioms, places, firms, slogans.
 * Behind an exclamation mark stand the characters that must not follow: 十分 is “very”, 十分钟 ten minutes.
 * What only holds a lone 一 or 百 need not be here: those are read in front of units alone.
 */
const names = `
十分!钟鐘之 十足 十字 十全十美 十指 十有八九 十拿九稳 万一 万分!之 万万 万物 万岁 万事 万能 万象
万般 万众 万户 万里 万恶 万幸 万状 万丈 万古 万千 万家 万国 万达 万科 万宁 万华 万州 万象城
万圣节 万金油 万维网 万向 万有引力 万元户 百姓 百年大计 百货 百科 百度 百般 百倍努力 百花 百家争鸣 百家姓
百业待兴 百官 百川 百战 百草 百合 百灵 百叶 百无 百思 百感 百折 百分比 百分率 百分数 百分制
百里挑一 百年树人 百科全书 百威 百事 百胜 百色 百团大战 百炼 百废 百战百胜 百闻不如一见 千万不
千万别 千万要 千万记 千万勿 千万注意 千里 千方百计 千家万户 千千万万 千军万马 千变万化 千山万水
千辛万苦 千言万语 千头万绪 千丝万缕 千秋 千古 千载难逢 千篇一律 千钧一发 千差万别 千岛 千岛湖 千禧
千姿百态 千锤百炼 千里之行 千金 千瓦 千克 千米 千赫 千兆 千伏 千卡 千帆 千百 千年古 千阳 千门万户
千疮百孔 千叮 成千上万 成百上千 数以万计 数以千计 数以百计 数以亿计 亿万 亿利 亿纬 亿阳 亿联 三亚
三农 三峡 三明 三星 三菱 三一 三里屯 三国 三文鱼 三角 三轮 三明治 三字经 三藩 三资 三通 三包
三不 三严三实 三去一降一补 三个代表 三思 三心二意 三言两语 三番五次 三令五申 三长两短 三三两两
三顾茅庐 三从四德 三教九流 三六九等 三大战役 三北 三沙 三门峡 三江 三十而立 三伏 三九!〇零一二三四五六七八九十百千万亿年月 三家分晋
三权分立 三点一线 三位一体 三足鼎立 三叶 三氧 三维 三皇五帝 三缄 三生有幸 三头六臂 三更 三山五岳
三教 三围 三陪 三好学生 三好 三胞胎 三岔 三脚 四川 四平!方 四海 四方 四处 四周!年 四面八方
四通八达 四分五裂 四肢 四邻 四季!度 四书五经 四库全书 四合院 四舍五入 四环 四大发明 四象 四个全面
四个意识 四个自信 四新 四维 四化 四有 四风 四两拨千斤 四会 四氧 四溢 四溅 四伏 四射 四壁 四下
四起!事 四散 五湖四海 五花八门 五颜六色 五彩 五台 五谷 五金 五粮液 五星 五行 五官 五脏 五味
五光十色 五体投地 五十步笑百步 五一!〇零一二三四五六七八九十百千万亿年月 五四!〇零一二三四五六七八九十百千万亿年月 五位一体 五大连池 五羊 五指 五常 五岳 五险一金 五保!额
五莲 五菱 五环 五矿 五线谱 六盘水 六安 六一!〇零一二三四五六七八九十百千万亿年月 六神 六亲 六朝 六合 六稳 六保 六畜 六必居 七夕
七上八下 七嘴八舌 七手八脚 七拼八凑 七零八落 七零八碎 七七事变 七台河 七窍 七匹狼 八卦 八仙 八方 八达岭
八路军 八一!〇零一二三四五六七八九十百千万亿年月 八宝 八股 八面 八旗 八角 八戒 八荣八耻 九江 九寨沟 九州 九龙 九牛一毛 九霄 九泉
九死一生 九三学社 九一八!〇零一二三四五六七八九十百千万亿年月 九阳 九华山 九宫 九章 九重 九曲 九鼎 二七!〇零一二三四五六七八九十百千万亿年月 二维 二手 二胡 二元 三元组 三元名 三元路径 三元素 三元化 三元论 三元方程 三元运算 三元表达 三元一次 三元分类 三元结构 三元文化 三元桥 三元里 三元朝 四元组 四元数 五元组 二战 二话
二甲 二氧化 二进制 八进制 十进制 十六进制 六十进制 二次元 二心 二连浩特 二线 二流 二人转 二郎 二十国集团 二传手 二恶英 二噁英 二叉
两会 两岸 两江 两湖 两广 两汉 两晋 两院院士 两院 两弹一星 两个维护 两个确立 两个一百年 两全 两极
两端 两侧 两边 两旁 两性 两栖 两翼 两难 两用 两口子 两败俱伤 两全其美 两手 两面 两免一补
两不愁三保障 两学一做 一带一路 一二九!〇零一二三四五六七八九十百千万亿年月 一二·九 一五一十 一国两制 一言九鼎 一石二鸟 一清二楚 一干二净
一穷二白 一刀两断 一目十行 一落千丈 一日千里 一泻千里 一举两得 一分为二 一波三折 一日三秋 一唱百和
一呼百应 一以贯之 一百〇八将 双十一 双十二 三百六十行 三十六计 七十二变 八国联军 七国集团 十里洋场
十里 十堰 十三陵 十万八千里 十万火急 十字路口 十面埋伏 十之八九 十月怀胎 十年树木 十恶不赦 十室九空
十年寒窗 十年如一日 不三不四 低三下四 颠三倒四 接二连三 朝三暮四 丢三落四 说三道四 推三阻四 再三 张三
李四 王五 乱七八糟 五一劳动节 六一儿童节 独一无二 举一反三 数一数二 略知一二 说一不二 合二为一
有一说一 吆五喝六 人五人六 横七竖八 杂七杂八 七七八八 包罗万象 气象万千 思绪万千 感慨万千 瞬息万变
排除万难 日理万机 以防万一 不怕一万 腰缠万贯 鹏程万里 万马奔腾 雷霆万钧 罪该万死 挂一漏万 老百姓
漏洞百出 半斤八两 半百 陆续 大陆
`

interface Name {
  readonly name: string
  /** Where its first counting character stands in it. */
  readonly offset: number
  /** Characters that must not follow. */
  readonly not: string
}

const counting = '〇零一二两三四五六七八九十百千万亿数几陆伍'
/** By the first counting character and the one behind it; names that end with the former stand in every such list. */
const index = new Map<string, Name[]>()
const ending = new Map<string, Name[]>()
for (const entry of names.trim().split(/\s+/)) {
  const [name, not] = entry.split('!') as [string, string?]
  const offset = [...name].findIndex((character) => counting.includes(character))
  const list = offset === name.length - 1 ? ending : index
  const key = name.slice(offset, offset + 2)
  list.set(key, [...(list.get(key) ?? []), {name, offset, not: not ?? ''}])
}
for (const [key, list] of index) list.push(...(ending.get(key[0]!) ?? []))
for (const list of [...index.values(), ...ending.values()]) list.sort((a, b) => b.name.length - a.name.length)

/**
 * Where a name ends whose first counting character stands at `at`; a name may start before it, but not before `from`.
 */
export function chineseNameAt(text: string, at: number, from: number): number | undefined {
  for (const {name, offset, not} of index.get(text.slice(at, at + 2)) ?? ending.get(text[at]!) ?? []) {
    const start = at - offset
    if (start < from || !text.startsWith(name, start)) continue
    const next = text[start + name.length]
    if (!next || !not.includes(next)) return start + name.length
  }
  return undefined
}
