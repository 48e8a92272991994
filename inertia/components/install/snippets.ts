/** What a site puts into its pages, by what these are made with. Imports nothing, so that tests run what people copy. */
export interface TagChoice {
  src: string
  publicId: string
  asksConsent: boolean
  debugs: boolean
  /** Where events go, when not to where the script comes from; empty for there. */
  api: string
}

type Attribute = [name: string, value: string]

function attributesOf({ publicId, asksConsent, debugs, api }: TagChoice): Attribute[] {
  return [
    ['data-site-id', publicId],
    ...(asksConsent ? [['data-consent', 'required'] as Attribute] : []),
    ...(api ? [['data-api', api] as Attribute] : []),
    ...(debugs ? [['data-debug', 'true'] as Attribute] : []),
  ]
}

const inHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
const written = ([name, value]: Attribute) => `${name}="${inHtml(value)}"`

export function htmlTag(choice: TagChoice): string {
  const attributes = attributesOf(choice).map(written).join(' ')
  return `<script defer src="${inHtml(choice.src)}" ${attributes}></script>`
}

/** A text of JavaScript that may stand within a script of a page. */
const inScript = (text: string) => JSON.stringify(text).replaceAll('<', '\\u003c')

/** Tag managers take attributes that they do not know from a script, so a script sets them; in old JavaScript, for their checks. */
export function tagManagerCode(choice: TagChoice): string {
  const lines = attributesOf(choice).map(
    ([name, value]) => `    tag.setAttribute(${inScript(name)}, ${inScript(value)});`
  )
  return `<script>
  (function () {
    var tag = document.createElement("script");
    tag.src = ${inScript(choice.src)};
${lines.join('\n')}
    document.head.appendChild(tag);
  })();
</script>`
}

const inPhp = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

export function wordpressCode(choice: TagChoice): string {
  const attributes = attributesOf(choice).map(written).join(' ')
  return `add_action( 'wp_enqueue_scripts', function () {
    wp_enqueue_script( 'opsmantik', ${inPhp(choice.src)}, array(), null, array( 'strategy' => 'defer' ) );
} );
add_filter( 'script_loader_tag', function ( $tag, $handle ) {
    return 'opsmantik' === $handle
        ? str_replace( ' src=', ${inPhp(` ${attributes} src=`)}, $tag )
        : $tag;
}, 10, 2 );`
}

export function nextCode(choice: TagChoice): string {
  const lines = [['src', choice.src] as Attribute, ...attributesOf(choice)].map(
    (attribute) => `  ${written(attribute)}`
  )
  return `import Script from 'next/script'

// In app/layout.tsx, inside <body>
<Script
${lines.join('\n')}
  strategy="afterInteractive"
/>`
}

/** What a consent banner calls, before the tag has loaded as well as after. */
export const CONSENT_CODE = `<script>
  function tellConsent(choice) {
    var tag = (window.opsmantik = window.opsmantik || { q: [] });
    if (tag.consent) tag.consent(choice);
    else tag.q.push(["consent", choice]);
  }
  // When the visitor has chosen:
  // tellConsent({ analytics: true, marketing: true })
</script>`

/** What a content security policy has to allow. */
export function policyOf({ src, api }: TagChoice): string {
  const script = new URL(src).origin
  const target = URL.parse(api)?.origin ?? script
  return `script-src ${script}; connect-src ${target}`
}
