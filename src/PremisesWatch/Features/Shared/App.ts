import { initAll } from 'govuk-frontend'
import { initAll as initMoj } from '@ministryofjustice/frontend'
import { forgetOld, UnsentDrafts } from '../Visits/Drafts/_UnsentDrafts'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()
initMoj()
forgetOld()

// What this device still holds of a person goes when they sign out, also where Clear-Site-Data is ignored (plain http).
document.querySelector('[data-sign-out]')?.addEventListener('submit', event => {
  const unsent = new UnsentDrafts(document.body.dataset.person!).all()
  if (unsent.length > 0 && !window.confirm('Answers on this phone were not sent yet. Signing out deletes them. Sign out all the same?')) {
    event.preventDefault()
    return
  }
  localStorage.clear()
  sessionStorage.clear()
})
