import { PremisesMap } from '../_PremisesMap'
import { PlaceList } from './_PlaceList'

const home = document.querySelector<HTMLElement>('[data-map]')!
const list = new PlaceList(document.querySelector('[data-list]')!, document.querySelector('[data-count]')!, home.dataset.register!)
const places = await PremisesMap.begin(home, words => { list.say(words) })
let listing = new AbortController()

list.onShow = (place, opener) => { places.show(place, opener) }
places.map.on('moveend', () => { void listInView() })
await listInView()

async function listInView () {
  listing.abort()
  listing = new AbortController()
  const { signal } = listing
  try {
    list.draw(await places.find(`box=${places.box}`, signal))
  } catch {
    if (!signal.aborted) list.say('The list could not be read. Nothing is lost: check your connection, or sign in again.')
  }
}
