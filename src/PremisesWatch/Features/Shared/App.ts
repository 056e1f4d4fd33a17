import { initAll } from 'govuk-frontend'
import { initAll as initMoj } from '@ministryofjustice/frontend'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()
initMoj()

// What this device still holds of a person goes when they sign out.
document.querySelector('[data-sign-out]')?.addEventListener('submit', () => {
  localStorage.clear()
  sessionStorage.clear()
})
