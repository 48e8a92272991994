/**
 * Passwords that are tried first. A list of them ends where somebody adds a digit, so this looks at how such passwords are
 * made: a walk over the keyboard, something said twice, or one of the usual words with decoration around it.
 */
export function isCommonPassword(password: string): boolean {
  const plain = password.toLowerCase()
  return isMonotonous(plain) || isWalk(plain) || isDecoratedWord(plain)
}

/** `aaaaaaaaaaaa`, `121212121212`, `bananabanana`, and digits only: telephone numbers and dates. */
function isMonotonous(plain: string) {
  return new Set(plain).size <= 3 || /^(.+?)\1+$/s.test(plain) || /^\d{1,16}$/.test(plain)
}

/** Most of its steps go to the same key, a neighbouring key or the next character: `qwertyuiop12`, `1qaz2wsx3edc`. */
function isWalk(plain: string) {
  let easy = 0
  for (let i = 1; i < plain.length; i++) {
    if (isEasyStep(plain[i - 1], plain[i])) easy++
  }
  return easy / (plain.length - 1) >= 0.7
}

const KEYBOARD = ['1234567890-=', 'qwertyuiop[]', "asdfghjkl;'", 'zxcvbnm,./']
const PLACE = new Map(
  KEYBOARD.flatMap((row, y) => [...row].map((key, x) => [key, { x, y }] as const))
)

function isEasyStep(a: string, b: string) {
  const isNext = /^[a-z0-9]{2}$/.test(a + b) && Math.abs(a.charCodeAt(0) - b.charCodeAt(0)) <= 1
  const [from, to] = [PLACE.get(a), PLACE.get(b)]
  const isNear = from && to && Math.abs(from.x - to.x) <= 1 && Math.abs(from.y - to.y) <= 1
  return isNext || Boolean(isNear)
}

const LOOKALIKES: Record<string, string> = {
  '@': 'a', '4': 'a', '3': 'e', '1': 'i', '!': 'i', '0': 'o', '$': 's', '5': 's', '7': 't',
} // prettier-ignore

/** One of the usual words, decorated: `Password2026!`, `P@ssw0rd1234`, `1administrator1`. */
function isDecoratedWord(plain: string) {
  const core = plain.replace(/^[^\p{L}@$]+|[^\p{L}@$]+$/gu, '')
  const letters = core.replace(/\P{L}/gu, '')
  const read = [...core].map((character) => LOOKALIKES[character] ?? character).join('')
  return COMMON.has(letters) || COMMON.has(read.replace(/\P{L}/gu, ''))
}

const WORDS = `
  password passwort passwd pass parola sifre senha haslo motdepasse contrasena kennwort secret letmein changeme default
  temp temporary login welcome hello hallo bonjour merhaba admin administrator root user username guest test testing tester
  demo sample example master superuser manager office company business secure security internet computer server database
  google facebook twitter linkedin instagram youtube amazon apple microsoft windows samsung android nokia sony ericsson
  opsmantik opmantik adonis postgres docker oracle cisco system network websolutions solutions newproject project
  qwerty qwertz azerty asdf asdfgh zxcvbn qaz wsx abc abcd abcdef qwertyasdf qwertyzxcv iloveyou loveyou iloveu ilove love lover forever
  iloveyouforever monkey dragon tiger lion eagle falcon phoenix shadow hunter killer wizard angel devil heaven magic freedom
  trust trustno whatever nothing everything somebody blahblah sunshine moonlight starlight princess prince queen king
  babygirl baby girl boy sweet sweetheart honey sugar chocolate peanut butter cheese cookie banana orange cherry strawberry
  flower rainbow butterfly diamond silver golden purple summer winter spring autumn january february march april june july
  august september october november december monday tuesday wednesday thursday friday saturday sunday birthday christmas
  football baseball basketball softball soccer hockey golf tennis liverpool arsenal chelsea manchester united barcelona
  madrid juventus galatasaray fenerbahce besiktas trabzonspor yankees cowboys steelers lakers istanbul ankara turkiye
  superman batman spiderman ironman wolverine starwars startrek pokemon pikachu minecraft fortnite warcraft counterstrike
  needforspeed finalfantasy mortalkombat residentevil devilmaycry playstation nintendo metallica slipknot nirvana
  michael michelle jordan jennifer jessica ashley daniel thomas robert william charlie charlotte samantha alexander
  alexandra christopher christian christina elizabeth jonathan matthew anthony andrew nicole justin bieber justinbieber
  michaeljackson jamesbond harrypotter hannah joshua amanda stephanie benjamin patrick victoria natasha mehmet mustafa ahmet
  jesus jesuschrist christ blessed family mother father sister brother friend friends teacher student doctor lawyer
  leavemealone iseedeadpeople thecakeisalie ingodwetrust whosyourdaddy peanutbutter greenlantern ticketmaster
  sanfrancisco california newyork london paris berlin america england germany russia canada australia
  philadelphia amsterdam brooklyn colorado carolina virginia michigan portland montreal lasvegas scotland thailand pakistan
  maverick midnight darkness infinity paradise passport champion explorer engineer personal software keyboard electric remember
  einstein napoleon godzilla garfield simpsons snowball scorpion mountain elephant dolphins squirrel kangaroo mushroom
  marlboro cocacola guinness snickers platinum hardcore
  danielle patricia veronica nicholas williams anderson caroline kimberly brittany angelina valentina isabella
  redskins patriots warriors panthers bulldogs wildcats buckeyes stargate predator starcraft halflife transformers
  supernatural nightcrawler systemofadown stratocaster unbelievable professional intelligence international cosmopolitan
  construction configuration civilization satisfaction entertainment cheeseburger scandinavian necronomicon
  weihnachtsbaum sonnenschein beautiful thankyou goodluck national standard diamonds blackcat musicman showtime
  mustang ferrari porsche mercedes harley yamaha honda toyota corvette camaro
`

const COMMON = new Set(WORDS.trim().split(/\s+/))
