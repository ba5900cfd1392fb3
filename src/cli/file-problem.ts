import type {Message} from '../model/message.js'

/** What went wrong with a file, in plain words. */
export function fileProblem(file: string, error: unknown): Message {
  const {code, message} = error as NodeJS.ErrnoException
  return {rule: 'file', severity: 'error', file, message: (code && reasons[code]) ?? message}
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'Unexpected missing file, expected one that exists (no such file)',
  ENOTDIR: 'Unexpected name that leads through a file, expected folders before the last part',
  EISDIR: 'Unexpected folder, expected a file',
  EACCES: 'Unexpected permissions, expected to be allowed (permission denied)',
  EPERM: 'Unexpected permissions, expected to be allowed (operation not permitted)',
  ELOOP: 'Unexpected symbolic link that leads to itself, expected a file',
  ENAMETOOLONG: 'Unexpected length of the name, expected a shorter one',
  ENOSPC: 'Unexpected end of space on the disk'
}
