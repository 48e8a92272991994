/**
 * Web storage that cannot fail: blocked cookies, a sandboxed frame and a full quota all throw, and then the value lives
 * in memory for as long as the page does.
 */
function open(name: 'localStorage' | 'sessionStorage') {
  const memory: Record<string, string> = { __proto__: null } as any

  return {
    read(key: string): string {
      try {
        return memory[key] || window[name].getItem(key) || ''
      } catch {
        return ''
      }
    },
    write(key: string, value: unknown) {
      memory[key] = '' + value
      try {
        window[name].setItem(key, memory[key])
        delete memory[key]
      } catch {}
    },
    remove(key: string) {
      delete memory[key]
      try {
        window[name].removeItem(key)
      } catch {}
    },
    keys(start: string): string[] {
      let all = Object.keys(memory)
      try {
        all = all.concat(Object.keys(window[name]))
      } catch {}
      return all.filter((key) => key.startsWith(start))
    },
  }
}

export const local = open('localStorage')
export const session = open('sessionStorage')

/** Removes every trace, as a visitor who says no may expect: all that we keep begins alike. */
export const forget = () =>
  [local, session].forEach((store) => store.keys('opmantik_').forEach(store.remove))
