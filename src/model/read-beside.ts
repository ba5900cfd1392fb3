/**
 * Read a file that stands beside a module: in Node from the disk, elsewhere with `fetch`.
 *
 * @throws {Error}
 *   When it is missing (in a checkout: before `npm run build`), its `cause` telling why.
 */
export async function readBeside(url: URL, what: string): Promise<Uint8Array> {
  try {
    const fs = url.protocol === 'file:' ? nodeFileSystem() : undefined
    if (fs) return fs.readFileSync(url)
    const response = await fetch(url)
    if (!response.ok) throw new Error(`Unexpected status ${response.status} ${response.statusText}`)
    return new Uint8Array(await response.arrayBuffer())
  } catch (cause) {
    throw new Error(
      `Unexpected lack of ${what} at \`${url.href}\`, expected the file that \`npm run build\` makes`,
      {cause}
    )
  }
}

/** The file system of Node, asked for at run time: a browser has none, and bundlers need not know of it. */
function nodeFileSystem(): {readFileSync(path: URL): Uint8Array} | undefined {
  const {process} = globalThis as {process?: {getBuiltinModule?: (id: string) => unknown}}
  return process?.getBuiltinModule?.('node:fs') as ReturnType<typeof nodeFileSystem>
}
