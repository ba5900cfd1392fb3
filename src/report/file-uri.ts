/** The name of a file as a relative URI: `/` between folders, what is not plain ASCII by its bytes. */
export function fileUri(file: string): string {
  const path = file.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '')
  const uri = path
    .split('/')
    .map((part) => encodeURIComponent(part.replace(loneSurrogate, '\uFFFD')).replace(/[!'()*]/g, percent))
    .join('/')
  return uri || 'stdin'
}

const loneSurrogate = /\p{Cs}/gu

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}
