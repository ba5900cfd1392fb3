import type {Message} from '../model/message.js'

/** What went wrong with a file, in plain words. */
export function fileProblem(file: string, error: unknown): Message {
  const {code, message} = error as NodeJS.ErrnoException
  return {rule: 'file', severity: 'error', file, message: (code && reasons[code]) ?? message}
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'Unexpected name, expected that of a file: there is none',
  ENOTDIR: 'Unexpected name, expected that of a file: a part of it is no folder',
  EISDIR: 'Unexpected folder, expected a file',
  EACCES: 'Unexpected refusal, expected to be allowed: permission denied',
  EPERM: 'Unexpected refusal, expected to be allowed: operation not permitted',
  ELOOP: 'Unexpected symbolic link that leads to itself, expected a file',
  ENAMETOOLONG: 'Unexpected length of the name, expected a shorter one',
  ENOSPC: 'Unexpected end of space on the disk'
}
