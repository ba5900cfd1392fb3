import {writeFileSync} from 'node:fs'
import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Plugin} from 'esbuild'

/** Licences of the packages that the files of the command line hold, by name and version, over all builds. */
const licences = new Map<string, string>()

/** Writes the licences of all packages that are bundled, as each of them asks. */
export function licencePlugin(path: string): Plugin {
  return {
    name: 'licences',
    setup({initialOptions, onEnd}) {
      initialOptions.metafile = true
      onEnd(async ({metafile}) => {
        const folders = new Set(Object.keys(metafile?.inputs ?? {}).flatMap((input) => folderOf(input) ?? []))
        for (const folder of folders) await addLicence(folder)
        const texts = [...licences]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, text]) => `${name}\n\n${text}`)
        // At once, since builds end side by side.
        writeFileSync(
          path,
          `The command line holds code of these packages.\n\n${texts.join(`\n\n${rule}\n\n`)}\n`
        )
      })
    }
  }
}

const rule = '-'.repeat(80)

/** The folder of the package that a file belongs to; nothing for our own files. */
function folderOf(input: string): string | undefined {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0]
}

async function addLicence(folder: string): Promise<void> {
  const {name, version, license, author} = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(entry))
  const holder = typeof author === 'string' ? author : author?.name
  const text = file ? await readFile(join(folder, file), 'utf8') : `${license}, © ${holder ?? 'its authors'}`
  licences.set(`${name} ${version}`, text.trim())
}
