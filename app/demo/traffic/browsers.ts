/** What visitors have in their hands. */
export interface Browser {
  userAgent: string
  /** The same device when a page is opened inside an app. */
  inApp?: Partial<Record<'facebook' | 'instagram', string>>
  os: 'ios' | 'android' | 'desktop'
  weight: number
  /** CSS pixels. */
  screens: [width: number, height: number][]
  dpr: number
  /** How often it says that its user does not want to be followed (`Sec-GPC`). */
  gpc?: number
}

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'
const PIXEL = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)'
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)'
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)'
const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0'

export const MOBILE: Browser[] = [
  {
    userAgent: `${IPHONE} Version/18.6 Mobile/15E148 Safari/604.1`,
    inApp: {
      facebook: `${IPHONE} Mobile/22G86 [FBAN/FBIOS;FBAV/531.0.0.38.109;FBBV/778812034;FBDV/iPhone15,2;FBMD/iPhone;FBSN/iOS;FBSV/18.6;FBSS/3;FBCR/;FBID/phone;FBLC/en_US;FBOP/80]`,
      instagram: `${IPHONE} Mobile/22G86 Instagram 395.0.0.21.81 (iPhone15,2; iOS 18_6; en_US; en; scale=3.00; 1179x2556; 779412287)`,
    },
    os: 'ios',
    weight: 40,
    screens: [
      [390, 844],
      [393, 852],
      [430, 932],
      [375, 812],
    ],
    dpr: 3,
  },
  {
    userAgent: `${IPHONE} CriOS/150.0.7871.41 Mobile/15E148 Safari/604.1`,
    os: 'ios',
    weight: 6,
    screens: [
      [390, 844],
      [393, 852],
    ],
    dpr: 3,
  },
  {
    userAgent: `${PIXEL} Chrome/150.0.0.0 Mobile Safari/537.36`,
    inApp: {
      facebook: `${PIXEL} Version/4.0 Chrome/150.0.0.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/531.0.0.46.109;]`,
      instagram: `${PIXEL} Version/4.0 Chrome/150.0.0.0 Mobile Safari/537.36 Instagram 395.0.0.31.81 Android`,
    },
    os: 'android',
    weight: 36,
    screens: [
      [412, 915],
      [360, 800],
      [384, 832],
    ],
    dpr: 2.625,
  },
  {
    userAgent: `${PIXEL} SamsungBrowser/29.0 Chrome/141.0.0.0 Mobile Safari/537.36`,
    os: 'android',
    weight: 10,
    screens: [
      [360, 780],
      [384, 854],
    ],
    dpr: 3,
  },
  {
    userAgent: 'Mozilla/5.0 (Android 15; Mobile; rv:151.0) Gecko/151.0 Firefox/151.0',
    os: 'android',
    weight: 3,
    screens: [[412, 892]],
    dpr: 2.625,
    gpc: 0.3,
  },
  {
    userAgent:
      'Mozilla/5.0 (iPad; CPU OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
    os: 'ios',
    weight: 5,
    screens: [
      [820, 1180],
      [834, 1194],
    ],
    dpr: 2,
  },
]

export const DESKTOP: Browser[] = [
  {
    userAgent: `${WINDOWS} ${WEBKIT} Safari/537.36`,
    os: 'desktop',
    weight: 44,
    screens: [
      [1920, 1080],
      [1536, 864],
      [1366, 768],
    ],
    dpr: 1,
  },
  {
    userAgent: `${WINDOWS} ${WEBKIT} Safari/537.36 Edg/150.0.0.0`,
    os: 'desktop',
    weight: 18,
    screens: [
      [1920, 1080],
      [1536, 864],
    ],
    dpr: 1.25,
  },
  {
    userAgent: `${MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15`,
    os: 'desktop',
    weight: 17,
    screens: [
      [1440, 900],
      [1512, 982],
      [1728, 1117],
    ],
    dpr: 2,
  },
  {
    userAgent: `${MAC} ${WEBKIT} Safari/537.36`,
    os: 'desktop',
    weight: 12,
    screens: [
      [1440, 900],
      [1680, 1050],
    ],
    dpr: 2,
  },
  {
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:151.0) Gecko/20100101 Firefox/151.0',
    os: 'desktop',
    weight: 8,
    screens: [[1920, 1080]],
    dpr: 1,
    gpc: 0.35,
  },
  {
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:151.0) Gecko/20100101 Firefox/151.0',
    os: 'desktop',
    weight: 2,
    screens: [[2560, 1440]],
    dpr: 1,
    gpc: 0.5,
  },
]
