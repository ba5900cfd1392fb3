/** Whether a path matches a glob: `*`, `**`, `?` and `{a,b}`; a folder (`docs/` or `docs`) stands for all in it. */
export function matchesGlob(path: string, glob: string): boolean {
  return toPattern(glob.replace(/^\.\//, '').replace(/\/$/, '')).test(
    path.replaceAll('\\', '/').replace(/^\.\//, '')
  )
}

const patterns = new Map<string, RegExp>()

function toPattern(glob: string): RegExp {
  const known = patterns.get(glob)
  if (known) return known
  let depth = 0
  const body = glob.replace(/\*\*\/|\*\*|[*?{},]|[^*?{},]+/g, (part) => {
    if (part === '**/') return '(?:[^/]+/)*'
    if (part === '**') return '.*'
    if (part === '*') return '[^/]*'
    if (part === '?') return '[^/]'
    if (part === '{') return depth++ < maxDepth ? '(?:' : '\\{'
    if (part === '}' && depth > 0) return depth-- > 0 ? ')' : '\\}'
    if (part === ',' && depth > 0) return '|'
    return part.replace(/[\\^$.|+()[\]{}]/g, '\\$&')
  })
  const pattern = new RegExp(`^(?:${body}${')'.repeat(depth)})(?:/.*)?$`, 'u')
  patterns.set(glob, pattern)
  return pattern
}

const maxDepth = 8
