import { UnsentDrafts } from '../Drafts/_UnsentDrafts'

// The server has confirmed this visit: nothing of its form stays on the device.
const visit = document.querySelector<HTMLElement>('[data-saved]')!
new UnsentDrafts(document.body.dataset.person!).forget(visit.dataset.saved!)
