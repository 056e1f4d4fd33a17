import { Map as MapLibreMap, NavigationControl, Popup, ScaleControl, setWorkerUrl, type MapMouseEvent } from 'maplibre-gl'
import { group, label, mark } from './_marks'
import { drawnBase } from './_style'
import { PlaceList, type Place } from './_PlaceList'

const home = document.querySelector<HTMLElement>('[data-map]')!
const { query, tiles, places, base, register } = home.dataset as Record<string, string>
const styleUrl = home.dataset.style
const [west, south, east, north] = home.dataset.extent!.split(',').map(Number)

setWorkerUrl('/dist/maplibre-gl-worker.mjs')

const map = new MapLibreMap({
  container: home,
  style: styleUrl || drawnBase(location.origin + base),
  bounds: [[west, south], [east, north]],
  fitBoundsOptions: { padding: 40, maxZoom: 16 },
  maxZoom: 19,
  dragRotate: false,
  pitchWithRotate: false,
  attributionControl: styleUrl ? {} : false
})
map.addControl(new NavigationControl({ showCompass: false }), 'top-right')
map.addControl(new ScaleControl({ unit: 'metric' }))
map.touchZoomRotate.disableRotation()

const list = new PlaceList(document.querySelector('[data-list]')!, document.querySelector('[data-count]')!, register, show)
let card: Popup | undefined

map.setMissingStyleImageResolver(id => {
  const [kind, one, other] = id.split('|')
  const drawn = kind === 'mark' ? mark(one, other) : kind === 'group' ? group(one, Number(other)) : label(other, one)
  map.addImage(id, drawn, { pixelRatio: 2 })
})

map.on('load', () => {
  map.addSource('premises', { type: 'vector', tiles: [location.origin + tiles + query], minzoom: 0, maxzoom: 18 })
  map.addLayer({
    id: 'premises',
    type: 'symbol',
    source: 'premises',
    'source-layer': 'premises',
    layout: {
      'icon-image': ['case', ['>', ['get', 'n'], 1],
        ['concat', 'group|', ['get', 'band'], '|', ['get', 'n']],
        ['concat', 'mark|', ['get', 'band'], '|', ['get', 'type']]],
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'symbol-sort-key': ['match', ['get', 'band'], 'A', 6, 'B', 5, 'C', 4, 'D', 3, 'E', 2, 1]
    }
  })
  home.dataset.ready = 'true'
  void listInView()
})

map.on('moveend', () => { void listInView() })
map.on('mouseenter', 'premises', () => { map.getCanvas().style.cursor = 'pointer' })
map.on('mouseleave', 'premises', () => { map.getCanvas().style.cursor = '' })
map.on('click', event => { void open(event) })

async function open (event: MapMouseEvent) {
  const { x, y } = event.point
  const [found] = map.queryRenderedFeatures([[x - 6, y - 6], [x + 6, y + 6]], { layers: ['premises'] })
  if (!found || found.geometry.type !== 'Point') return
  const at = found.geometry.coordinates as [number, number]
  if (found.properties.n > 1 && map.getZoom() < 17) {
    map.easeTo({ center: at, zoom: map.getZoom() + 2 })
    return
  }
  const here = await fetchPlaces(around(at))
  const one = here.places.find(place => place.id === found.properties.id)
  showCard(one ? [one] : here.places, at)
}

function around ([longitude, latitude]: [number, number]): string {
  const reach = 12 * 360 / (512 * 2 ** map.getZoom())
  return [longitude - reach, latitude - reach, longitude + reach, latitude + reach].join(',')
}

async function fetchPlaces (box: string): Promise<{ total: number, places: Place[] }> {
  const answer = await fetch(`${places}${query ? query + '&' : '?'}box=${box}`)
  return answer.ok ? answer.json() : { total: 0, places: [] }
}

async function listInView () {
  const bounds = map.getBounds()
  const box = [Math.max(-180, bounds.getWest()), Math.max(-85, bounds.getSouth()), Math.min(180, bounds.getEast()), Math.min(85, bounds.getNorth())].join(',')
  const found = await fetchPlaces(box)
  list.draw(found.places, found.total)
}

function show (place: Place) {
  map.easeTo({ center: [place.longitude, place.latitude], zoom: Math.max(map.getZoom(), 16) })
  showCard([place], [place.longitude, place.latitude])
}

function showCard (found: Place[], at: [number, number]) {
  card?.remove()
  card = new Popup({ maxWidth: '300px', offset: 18 }).setLngLat(at).setDOMContent(list.card(found)).addTo(map)
}
