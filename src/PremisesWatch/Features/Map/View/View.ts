import { LngLatBounds, Map as MapLibreMap, NavigationControl, Point, Popup, ScaleControl, setWorkerUrl, type MapGeoJSONFeature } from 'maplibre-gl'
import { card } from './_card'
import { drawOnDemand, PREMISES } from './_layers'
import { type Place } from './_place'
import { PlaceList } from './_PlaceList'
import { drawnBase } from './_style'

interface Found { total: number, places: Place[] }

const NEAREST = 200
const CLOSE_UP = 17

const home = document.querySelector<HTMLElement>('[data-map]')!
const { query, tiles, places, base, register, listAddress } = home.dataset as Record<string, string>
const styleUrl = home.dataset.style
const [west, south, east, north] = home.dataset.extent!.split(',').map(Number)
const addressOf = (place: Place) => `${register}/${place.id}`
const list = new PlaceList(document.querySelector('[data-list]')!, document.querySelector('[data-count]')!, addressOf, (place, opener) => {
  const at: [number, number] = [place.longitude, place.latitude]
  map.jumpTo({ center: at, zoom: Math.max(map.getZoom(), 16) })
  showCard({ total: 1, places: [place] }, at, opener)
})

setWorkerUrl('/dist/maplibre-gl-worker.mjs')
const map = start()
let popup: Popup | undefined
let listing = new AbortController()
let opening = new AbortController()

function start (): MapLibreMap {
  home.replaceChildren()
  try {
    return new MapLibreMap({
      container: home,
      style: styleUrl || drawnBase(location.origin + base),
      bounds: [[west, south], [east, north]],
      fitBoundsOptions: { padding: 40, maxZoom: 16 },
      maxZoom: 19,
      renderWorldCopies: false,
      dragRotate: false,
      pitchWithRotate: false,
      attributionControl: styleUrl ? {} : false,
      locale: { 'Map.Title': 'Map of places. The list in view holds the same.' }
    })
  } catch (problem) {
    home.replaceChildren('This browser cannot draw the map. The list holds the same places.')
    throw problem
  }
}

map.addControl(new NavigationControl({ showCompass: false }), 'top-right')
map.addControl(new ScaleControl({ unit: 'metric' }))
map.touchZoomRotate.disableRotation()
map.keyboard.disableRotation()
drawOnDemand(map)

map.on('load', () => {
  map.addSource('premises', { type: 'vector', tiles: [location.origin + tiles + query], minzoom: 0, maxzoom: 18 })
  map.addLayer(PREMISES)
  home.dataset.ready = 'true'
  void listInView()
})
map.on('moveend', () => { void listInView() })
map.on('error', event => {
  console.warn(event.error)
  list.say('Some of the map could not be read. Nothing is lost: load the page again, or view as list.')
})
map.on('mouseenter', 'premises', () => { map.getCanvas().style.cursor = 'pointer' })
map.on('mouseleave', 'premises', () => { map.getCanvas().style.cursor = '' })
map.on('click', event => { void open(nearest(event.point, 8)) })
home.addEventListener('keydown', event => {
  if (event.key === 'Escape') {
    opening.abort()
    popup?.remove()
  }
  if (event.key !== 'Enter' || event.target !== map.getCanvas()) return
  const mark = nearest(map.project(map.getCenter()), NEAREST)
  if (mark) void open(mark)
  else list.say('No mark is near the middle of the map. Move it with the arrow keys.')
})

/** The mark nearest a point of the screen, within so many pixels of it. */
function nearest (point: Point, reach: number): MapGeoJSONFeature | undefined {
  const away = (feature: MapGeoJSONFeature) => map.project(position(feature)).dist(point)
  return map.queryRenderedFeatures([[point.x - reach, point.y - reach], [point.x + reach, point.y + reach]], { layers: ['premises'] })
    .sort((a, b) => away(a) - away(b))[0]
}

function position (feature: MapGeoJSONFeature): [number, number] {
  return feature.geometry.type === 'Point' ? feature.geometry.coordinates as [number, number] : [0, 0]
}

/** Several places come closer until they stand on one spot; a place, or what stands on one spot, shows its card. */
async function open (mark: MapGeoJSONFeature | undefined) {
  opening.abort()
  if (!mark) return
  const at = position(mark)
  if (mark.properties.n > 1 && map.getZoom() < CLOSE_UP) {
    map.easeTo({ center: at, zoom: Math.min(map.getZoom() + 2, CLOSE_UP) })
    return
  }
  opening = new AbortController()
  const { signal } = opening
  try {
    const found = await fetchPlaces(mark.properties.n > 1 ? `box=${around(at)}` : `id=${mark.properties.id}`, signal)
    if (found.places.length > 0) showCard(found, at, map.getCanvas())
  } catch {
    if (!signal.aborted) list.say('The place could not be read. Nothing is lost: check your connection, or sign in again.')
  }
}

/** A few pixels about a point, as a box of degrees: a group's own cell. */
function around (at: [number, number]): string {
  const { x, y } = map.project(at)
  return boxOf(new LngLatBounds(map.unproject([x - 6, y + 6]), map.unproject([x + 6, y - 6])))
}

function boxOf (bounds: LngLatBounds): string {
  return [Math.max(-180, bounds.getWest()), Math.max(-85, bounds.getSouth()), Math.min(180, bounds.getEast()), Math.min(85, bounds.getNorth())].join(',')
}

async function fetchPlaces (asked: string, signal?: AbortSignal): Promise<Found> {
  const answer = await fetch(`${places}${query ? query + '&' : '?'}${asked}`, { signal })
  if (!answer.ok) throw new Error(`${answer.status}`)
  return answer.json()
}

async function listInView () {
  listing.abort()
  listing = new AbortController()
  const { signal } = listing
  try {
    const found = await fetchPlaces(`box=${boxOf(map.getBounds())}`, signal)
    list.draw(found.places, found.total)
  } catch {
    if (!signal.aborted) list.say('The list could not be read. Nothing is lost: check your connection, or sign in again.')
  }
}

function showCard (found: Found, at: [number, number], opener: HTMLElement) {
  popup?.remove()
  popup = new Popup({ maxWidth: '300px', offset: 18 }).setLngLat(at).setDOMContent(card(found.places, found.total, addressOf, listAddress)).addTo(map)
  makeRoom(at)
  popup.on('close', () => { (opener.isConnected ? opener : map.getCanvas()).focus({ preventScroll: true }) })
}

/** A card taller than what lies above its mark would be cut: the mark moves down. */
function makeRoom (at: [number, number]) {
  const box = popup?.getElement()?.getBoundingClientRect()
  const frame = home.getBoundingClientRect()
  if (!box || (box.top >= frame.top && box.bottom <= frame.bottom)) return
  map.jumpTo({ center: map.unproject(map.project(at).sub(new Point(0, frame.height / 2 - 60))) })
}
