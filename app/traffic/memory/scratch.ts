import type { Numbers } from '#app/traffic/columns/column'

/**
 * Room that is used for one day after the other: fresh arrays for each would keep the garbage collector busy. And numbers of all
 * widths become numbers of 32 bits in it, so that a loop over them is compiled for one kind.
 */
export class Scratch {
  #buffers = new Map<string, Uint32Array>()

  /** Room for so many numbers, with whatever stood there before. */
  room(name: string, length: number): Uint32Array {
    const known = this.#buffers.get(name)
    if (known && known.length >= length) return known
    const buffer = new Uint32Array(Math.max(1024, 2 * length))
    this.#buffers.set(name, buffer)
    return buffer
  }

  widened(name: string, numbers: Numbers): Uint32Array {
    if (numbers instanceof Uint32Array) return numbers
    const room = this.room(name, numbers.length)
    room.set(numbers)
    return room
  }
}
