/** What this script has changed on the page: what stood there before, and what stands there now. */
type Change = [target: any, name: string, before: string, now: string]

/** A page that changes it back every time has won. */
const MOST = 20

let changes: Change[] = []
const counts = new WeakMap<object, number>()

export function put(target: any, name: 'data' | 'href' | 'textContent', value: string) {
  const before = target[name]
  const count = counts.get(target) || 0
  if (before === value || count >= MOST) return
  counts.set(target, count + 1)
  target[name] = value
  changes.push([target, name, before, target[name]])
}

/** As it was, but for what the page itself has changed meanwhile. */
export function takeBack() {
  changes.reverse().forEach(([target, name, before, now]) => {
    if (target[name] === now) target[name] = before
  })
  changes = []
}
