/** What writes the files, for formats that ask. The version is that of `package.json`. */
export const tool = {name: 'duizhao', version: '0.1.0'} as const
