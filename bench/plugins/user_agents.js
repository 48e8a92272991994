const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)'

/** A few browsers in many versions: as many different ones as a day of a middling site brings. */
export const USER_AGENTS = Array.from({ length: 400 }, (_, i) => {
  const version = 100 + (i % 40)
  return [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/${version}.0.0.0 Safari/537.36`,
    `Mozilla/5.0 (Linux; Android 1${i % 6}; SM-S9${10 + (i % 30)}B) ${WEBKIT} Chrome/${version}.0.0.0 Mobile Safari/537.36`,
    `Mozilla/5.0 (iPhone; CPU iPhone OS 1${i % 9}_${i % 7} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/1${i % 9}.${i % 7} Mobile/15E148 Safari/604.1`,
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7; rv:${version}.0) Gecko/20100101 Firefox/${version}.0`,
  ][i % 4]
})
