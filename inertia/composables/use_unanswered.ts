import { onScopeDispose } from 'vue'
import { words } from '~/words/words'
import { router, usePage } from '@inertiajs/vue3'
import { reasonOf } from '~/components/frame/unanswered'

const t = words('frame')

/** One at a time: a page that asks every few seconds must not fill the screen with it. */
const ID = 'unanswered'

/**
 * Says that something did not come through, a change or a page, and leaves what is shown and what was typed as it is. What pages ask
 * for by themselves fails in silence, for the next time may be better; but who is signed out hears of it.
 */
export function useUnanswered() {
  const toast = useToast()
  const page = usePage()
  const asked = new Set<string>()

  function say(reason: ReturnType<typeof reasonOf>) {
    toast.add({
      id: ID,
      title: t(`unanswered.${reason.title}`),
      description: reason.message ?? t(`unanswered.${reason.text}`),
      icon: 'i-lucide-triangle-alert',
      color: 'error',
      duration: reason.canSignIn ? 60_000 : 10_000,
      actions: reason.canSignIn ? [signInElsewhere()] : [],
    })
    return false
  }

  const signInElsewhere = () => ({
    label: t('unanswered.sign_in'),
    to: '/sign-in',
    target: '_blank',
    color: 'neutral' as const,
    variant: 'outline' as const,
  })

  const stops = [
    router.on('start', ({ detail: { visit } }) => {
      if (visit.showProgress) asked.add(visit.id)
    }),
    router.on('finish', ({ detail: { visit } }) => void asked.delete(visit.id)),
    router.on('networkError', () => {
      return asked.size ? say({ title: 'no_connection', text: 'still_here' }) : false
    }),
    router.on('httpException', ({ detail: { response } }) => {
      // A whole page that says what is wrong was asked for as a page.
      if (response.headers['x-inertia']) return
      const reason = reasonOf(response.status, response.data, Boolean(page.props.user))
      return asked.size || reason.canSignIn ? say(reason) : false
    }),
  ]
  onScopeDispose(() => stops.forEach((stop) => stop()))
}
