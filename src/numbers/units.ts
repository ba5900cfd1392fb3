/** What a unit measures. Values of one dimension can be converted; money only roughly. */
export type Dimension =
  | 'money'
  | 'time'
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'power'
  | 'energy'
  | 'temperature'
  | 'data'
  | 'bitrate'
  | 'frequency'
  | 'speed'

interface UnitRow {
  readonly dimension: Dimension
  /** How many base units it holds: yuan, hours, metres, square metres, litres, kilograms, watts, watt-hours, bytes. */
  readonly factor: number
  /** Names in Chinese, separated by spaces. */
  readonly zh: string
  /** Names in English, separated by commas; of a plural in -s only the singular. */
  readonly en: string
  /** Abbreviations, case kept, separated by spaces. */
  readonly short?: string
}

const yearInHours = 8766

/**
 * Units by name. Money is in yuan at a middle rate of the last thirty years: enough to tell a conversion from a
 * slip by a power of ten, and no more.
 */
export const units = {
  yuan: {
    dimension: 'money',
    factor: 1,
    zh: '元人民币 人民币 元 块钱 圆',
    en: 'yuan,renminbi',
    short: 'RMB CNY yuan'
  },
  jiao: {dimension: 'money', factor: 0.1, zh: '角钱', en: 'jiao'},
  dollar: {
    dimension: 'money',
    factor: 7,
    zh: '美元 美金',
    en: 'dollar,us dollar,u.s. dollar,american dollar',
    short: 'USD'
  },
  euro: {dimension: 'money', factor: 8, zh: '欧元', en: 'euro', short: 'EUR'},
  pound: {dimension: 'money', factor: 10, zh: '英镑', en: 'pound sterling,british pound', short: 'GBP'},
  yen: {dimension: 'money', factor: 0.06, zh: '日元 日圆', en: 'yen,japanese yen', short: 'JPY'},
  'hong-kong-dollar': {
    dimension: 'money',
    factor: 0.9,
    zh: '港元 港币',
    en: 'hong kong dollar,hk dollar',
    short: 'HKD'
  },
  rouble: {dimension: 'money', factor: 0.1, zh: '卢布', en: 'rouble,ruble', short: 'RUB'},
  won: {dimension: 'money', factor: 0.0055, zh: '韩元', en: 'korean won', short: 'KRW'},

  second: {dimension: 'time', factor: 1 / 3600, zh: '秒钟 秒', en: 'second', short: 'sec'},
  minute: {dimension: 'time', factor: 1 / 60, zh: '分钟', en: 'minute', short: 'min mins'},
  hour: {dimension: 'time', factor: 1, zh: '小时 小時 钟头', en: 'hour', short: 'hr hrs h'},
  day: {dimension: 'time', factor: 24, zh: '天 昼夜 工作日', en: 'day,working day,business day'},
  week: {dimension: 'time', factor: 168, zh: '周 週 星期 礼拜', en: 'week'},
  month: {dimension: 'time', factor: yearInHours / 12, zh: '个月 個月', en: 'month'},
  'quarter-year': {dimension: 'time', factor: yearInHours / 4, zh: '个季度 個季度', en: 'quarter'},
  year: {
    dimension: 'time',
    factor: yearInHours,
    zh: '周年 週年 周岁 年 岁 歲 载 載',
    en: 'year,year-old',
    short: 'yr yrs'
  },
  decade: {dimension: 'time', factor: 10 * yearInHours, zh: '个十年', en: 'decade'},
  century: {dimension: 'time', factor: 100 * yearInHours, zh: '个世纪 個世紀', en: 'century,centuries'},
  millennium: {dimension: 'time', factor: 1000 * yearInHours, zh: '个千年', en: 'millennium,millennia'},

  nanometre: {dimension: 'length', factor: 1e-9, zh: '纳米', en: 'nanometer,nanometre', short: 'nm'},
  micrometre: {
    dimension: 'length',
    factor: 1e-6,
    zh: '微米',
    en: 'micrometer,micrometre,micron',
    short: 'μm um'
  },
  millimetre: {dimension: 'length', factor: 0.001, zh: '毫米', en: 'millimeter,millimetre', short: 'mm'},
  centimetre: {dimension: 'length', factor: 0.01, zh: '厘米 公分', en: 'centimeter,centimetre', short: 'cm'},
  metre: {dimension: 'length', factor: 1, zh: '米 公尺', en: 'meter,metre', short: 'm'},
  kilometre: {dimension: 'length', factor: 1000, zh: '公里 千米', en: 'kilometer,kilometre', short: 'km'},
  mile: {dimension: 'length', factor: 1609.344, zh: '英里', en: 'mile', short: 'mi'},
  'nautical-mile': {dimension: 'length', factor: 1852, zh: '海里', en: 'nautical mile', short: 'nmi'},
  foot: {dimension: 'length', factor: 0.3048, zh: '英尺', en: 'foot,feet', short: 'ft'},
  inch: {dimension: 'length', factor: 0.0254, zh: '英寸', en: 'inch,inches'},
  yard: {dimension: 'length', factor: 0.9144, zh: '英码', en: 'yard'},
  li: {dimension: 'length', factor: 500, zh: '华里 里路', en: 'li'},

  'square-metre': {
    dimension: 'area',
    factor: 1,
    zh: '平方米 平米 平方公尺',
    en: 'square meter,square metre',
    short: 'm² m2 sqm'
  },
  'square-kilometre': {
    dimension: 'area',
    factor: 1e6,
    zh: '平方公里 平方千米',
    en: 'square kilometer,square kilometre',
    short: 'km² km2'
  },
  'square-mile': {dimension: 'area', factor: 2589988, zh: '平方英里', en: 'square mile'},
  'square-foot': {dimension: 'area', factor: 0.092903, zh: '平方英尺', en: 'square foot,square feet'},
  hectare: {dimension: 'area', factor: 1e4, zh: '公顷 公頃', en: 'hectare', short: 'ha hm² hm2'},
  acre: {dimension: 'area', factor: 4046.86, zh: '英亩', en: 'acre'},
  mu: {dimension: 'area', factor: 1e4 / 15, zh: '亩 畝', en: 'mu,chinese mu'},

  'cubic-metre': {
    dimension: 'volume',
    factor: 1000,
    zh: '立方米',
    en: 'cubic meter,cubic metre',
    short: 'm³ m3'
  },
  litre: {dimension: 'volume', factor: 1, zh: '公升 升', en: 'liter,litre', short: 'L l'},
  millilitre: {dimension: 'volume', factor: 0.001, zh: '毫升', en: 'milliliter,millilitre', short: 'ml mL'},
  gallon: {dimension: 'volume', factor: 3.785, zh: '加仑', en: 'gallon'},
  barrel: {dimension: 'volume', factor: 158.99, zh: '桶', en: 'barrel', short: 'bbl'},

  milligram: {dimension: 'mass', factor: 1e-6, zh: '毫克', en: 'milligram', short: 'mg'},
  gram: {dimension: 'mass', factor: 0.001, zh: '克', en: 'gram,gramme', short: 'g'},
  jin: {dimension: 'mass', factor: 0.5, zh: '市斤 斤', en: 'jin,catty,catties'},
  kilogram: {dimension: 'mass', factor: 1, zh: '公斤 千克', en: 'kilogram,kilogramme,kilo', short: 'kg'},
  tonne: {dimension: 'mass', factor: 1000, zh: '公吨 吨 噸', en: 'tonne,ton,metric ton,metric tonne'},
  'pound-mass': {dimension: 'mass', factor: 0.4536, zh: '磅', en: 'pound weight', short: 'lb lbs'},
  ounce: {dimension: 'mass', factor: 0.02835, zh: '盎司', en: 'ounce', short: 'oz'},

  watt: {dimension: 'power', factor: 1, zh: '瓦特 瓦', en: 'watt', short: 'W'},
  kilowatt: {dimension: 'power', factor: 1e3, zh: '千瓦', en: 'kilowatt', short: 'kW KW kw'},
  megawatt: {dimension: 'power', factor: 1e6, zh: '兆瓦', en: 'megawatt', short: 'MW'},
  gigawatt: {dimension: 'power', factor: 1e9, zh: '吉瓦', en: 'gigawatt', short: 'GW'},
  terawatt: {dimension: 'power', factor: 1e12, zh: '太瓦', en: 'terawatt', short: 'TW'},
  'watt-hour': {dimension: 'energy', factor: 1, zh: '瓦时', en: 'watt-hour,watt hour', short: 'Wh'},
  'kilowatt-hour': {
    dimension: 'energy',
    factor: 1e3,
    zh: '千瓦时 千瓦小时 度电',
    en: 'kilowatt-hour,kilowatt hour',
    short: 'kWh KWh kwh'
  },
  'megawatt-hour': {
    dimension: 'energy',
    factor: 1e6,
    zh: '兆瓦时',
    en: 'megawatt-hour,megawatt hour',
    short: 'MWh'
  },
  'gigawatt-hour': {
    dimension: 'energy',
    factor: 1e9,
    zh: '吉瓦时',
    en: 'gigawatt-hour,gigawatt hour',
    short: 'GWh'
  },
  'terawatt-hour': {
    dimension: 'energy',
    factor: 1e12,
    zh: '太瓦时',
    en: 'terawatt-hour,terawatt hour',
    short: 'TWh'
  },

  celsius: {
    dimension: 'temperature',
    factor: 1,
    zh: '摄氏度 ℃ °C',
    en: 'degree celsius,degrees celsius,degree centigrade,degrees centigrade,degrees c',
    short: '℃ °C'
  },
  fahrenheit: {
    dimension: 'temperature',
    factor: 5 / 9,
    zh: '华氏度 ℉ °F',
    en: 'degree fahrenheit,degrees fahrenheit,degrees f',
    short: '℉ °F'
  },

  byte: {dimension: 'data', factor: 1, zh: '字节', en: 'byte'},
  kilobyte: {dimension: 'data', factor: 1e3, zh: '千字节', en: 'kilobyte', short: 'KB kB'},
  megabyte: {dimension: 'data', factor: 1e6, zh: '兆字节', en: 'megabyte', short: 'MB'},
  gigabyte: {dimension: 'data', factor: 1e9, zh: '吉字节', en: 'gigabyte', short: 'GB'},
  terabyte: {dimension: 'data', factor: 1e12, zh: '太字节', en: 'terabyte', short: 'TB'},
  petabyte: {dimension: 'data', factor: 1e15, zh: '拍字节', en: 'petabyte', short: 'PB'},
  'megabit-per-second': {
    dimension: 'bitrate',
    factor: 1e6,
    zh: '兆比特每秒',
    en: 'megabit per second,megabits per second',
    short: 'Mbps Mb/s'
  },
  'gigabit-per-second': {
    dimension: 'bitrate',
    factor: 1e9,
    zh: '吉比特每秒',
    en: 'gigabit per second,gigabits per second',
    short: 'Gbps Gb/s'
  },
  hertz: {dimension: 'frequency', factor: 1, zh: '赫兹', en: 'hertz', short: 'Hz'},
  kilohertz: {dimension: 'frequency', factor: 1e3, zh: '千赫', en: 'kilohertz', short: 'kHz'},
  megahertz: {dimension: 'frequency', factor: 1e6, zh: '兆赫', en: 'megahertz', short: 'MHz'},
  gigahertz: {dimension: 'frequency', factor: 1e9, zh: '吉赫', en: 'gigahertz', short: 'GHz'},
  'kilometre-per-hour': {
    dimension: 'speed',
    factor: 1,
    zh: '公里/小时 千米/小时 公里每小时',
    en: 'kilometers per hour,kilometres per hour,kilometers an hour,kilometres an hour,kilometer per hour,kilometre per hour',
    short: 'km/h kph'
  },
  'mile-per-hour': {
    dimension: 'speed',
    factor: 1.609344,
    zh: '英里/小时',
    en: 'miles per hour,miles an hour',
    short: 'mph'
  }
} as const satisfies Readonly<Record<string, UnitRow>>

/** The name of a unit, in English, singular. */
export type UnitName = keyof typeof units

/** What a unit measures, and how many base units it holds. */
export function unitRow(name: UnitName): {readonly dimension: Dimension; readonly factor: number} {
  return units[name]
}

const withoutPlural: ReadonlySet<string> = new Set([
  'yuan',
  'yen',
  'jiao',
  'mu',
  'jin',
  'li',
  'hertz',
  'korean won'
])
// Those whose second name is their plural.
const irregular = /^(?:millennium|century|foot|inch|square foot|degree .*|(?:mega|giga)bit per second)$/

/** The name of a unit as English has it behind a number: `hectares`, `yuan`. */
export function unitNameOf(name: UnitName, value: number): string {
  const [singular, second] = units[name].en.split(',') as [string, string?]
  if (Math.abs(value) === 1 || withoutPlural.has(singular) || /s(?: per .*)?$/.test(singular)) return singular
  return irregular.test(singular) ? (second ?? singular) : `${singular}s`
}
