import { attribute, resolve } from '../dom.js'
import { on } from '../guard.js'
import { record } from '../record.js'
import { staying } from './presence.js'

/**
 * A form that was sent, by its name. Never a value: attributes are read with `getAttribute`, because a field called `id`
 * or `action` hides the form's property of that name.
 */
function submitted({ target: form }: { target: Element }) {
  const target = resolve(attribute(form, 'action'))
  record('conversion', 'form_submit', attribute(form, 'id', 'name') || target.pathname)
  if (target.host === location.host) staying()
}

export const watchForms = () => on('submit', submitted)
