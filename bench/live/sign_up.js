/**
 * Opens the first account of an installation through its form, as a person does.
 *
 * @param {string} base `http://127.0.0.1:3333`
 * @returns {Promise<string>} the header `Cookie` of whoever is signed in
 */
export async function signUp(base) {
  const jar = new Map()
  keep(jar, await fetch(`${base}/sign-up`, { redirect: 'manual' }))
  const answer = await fetch(`${base}/sign-up`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'content-type': 'application/json',
      'x-xsrf-token': decodeURIComponent(jar.get('XSRF-TOKEN')),
      'origin': base,
      'cookie': headerOf(jar),
    },
    body: JSON.stringify({
      email: 'bench@bench.example',
      name: 'Bench',
      password: 'correct horse battery staple',
      workspace: 'Bench',
    }),
  })
  if (answer.status !== 302) throw new Error(`signing up was answered with ${answer.status}`)
  keep(jar, answer)
  return headerOf(jar)
}

function keep(jar, answer) {
  for (const cookie of answer.headers.getSetCookie()) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)
    jar.set(name, value)
  }
}

function headerOf(jar) {
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
}
