/** Bytes of an index that nobody has written so: a copy that was cut off, a fault of a disk. */
export class DamagedIndex extends Error {
  override readonly name = 'DamagedIndex'

  constructor(what: string) {
    super(`Unexpected ${what}, expected a whole index; \`duizhao tm index\` makes it anew`)
  }
}
