/** What the code of a plugin can do instead of what it should: each makes a function that is called where an answer is due. */

export const UNUSABLE: Record<string, (good: any) => any> = {
  'throws': () => {
    throw new Error('broken')
  },
  'throws-a-word': () => {
    throw 'broken'
  },
  'throws-nothing': () => {
    throw undefined
  },
  'throws-what-throws': () => {
    throw Object.defineProperty(new Error('broken'), 'message', {
      get: () => {
        throw new Error('and again')
      },
    })
  },
  'throws-a-proxy': () => {
    throw hostileProxy({})
  },
  'nothing': () => undefined,
  'null': () => null,
  'text': () => 'hot',
  'promise': async (good) => good,
  'rejected-promise': async () => {
    throw new Error('later')
  },
  'proxy': (good) => hostileProxy(good),
  'getter-throws': (good) =>
    Object.defineProperty({ ...good }, Object.keys(good)[0], {
      get: () => {
        throw new Error('read')
      },
    }),
}

/** Says something usable when it is looked at once, and goes on to say something else. */
export const TWO_FACED: Record<string, (good: any) => any> = {
  'changes-its-mind': (good) => {
    const [name] = Object.keys(good)
    let reads = 0
    return Object.defineProperty({ ...good }, name, {
      enumerable: true,
      get: () => (reads++ ? { toString: null } : good[name]),
    })
  },
  'no-json': (good) => ({
    ...good,
    toJSON: () => {
      throw new Error('stringified')
    },
  }),
}

function hostileProxy(target: object) {
  const refuse = () => {
    throw new Error('a trap')
  }
  const traps = ['get', 'has', 'ownKeys', 'getPrototypeOf', 'getOwnPropertyDescriptor']
  return new Proxy(target, Object.fromEntries(traps.map((trap) => [trap, refuse])))
}

/** For as long as the machine needs for nothing else: nobody can interrupt it. */
export function sleepSynchronously(ms: number) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
}
