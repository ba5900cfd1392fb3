/** The reporters that the command line knows by name. */
export const reporterNames = ['text', 'json', 'sarif', 'junit', 'github', 'gitlab', 'rdjson'] as const
export type ReporterName = (typeof reporterNames)[number]
