import type { GeoJSONSource, MapGeoJSONFeature, VectorTileSource } from 'maplibre-gl'
import { PremisesMap, position } from '../_PremisesMap'
import type { Found, Position } from '../Marks/_place'

const NEAR = 48
const rows = new Map<string, { row: HTMLElement, at: Position }>()
let query = location.search
let under: string | undefined

/** A map of the list's places. A row that is pointed at, or holds the focus, shows its mark; a mark shows its rows. */
export async function begin (beside: HTMLElement): Promise<void> {
  const home = beside.querySelector<HTMLElement>('[data-map]')!
  const said = beside.querySelector<HTMLElement>('[data-beside-said]')!
  const list = beside.parentElement!
  await read(home)
  home.dataset.bounds = bounds() ?? home.dataset.bounds
  const places = await PremisesMap.begin(home, words => { said.textContent = words })
  places.onPointed = mark => { light(places, mark) }
  for (const event of ['mouseover', 'focusin']) list.addEventListener(event, ({ target }) => { ring(places, target as HTMLElement) })
  new MutationObserver(() => { if (location.search !== query) void renew(places, home) }).observe(list, { childList: true, subtree: true })
}

/** Where the rows of the list stand. */
async function read (home: HTMLElement): Promise<void> {
  const listed = new Map([...document.querySelectorAll<HTMLElement>('.pw-places tbody tr')].map(row => [idOf(row, home), row]))
  rows.clear()
  if (listed.size === 0) return
  const answer = await fetch(`${home.dataset.places}?${[...listed.keys()].map(id => `id=${id}`).join('&')}`)
  if (!answer.ok) return
  const found = await answer.json() as Found
  for (const { id, longitude, latitude } of found.places) rows.set(id, { row: listed.get(id)!, at: [longitude, latitude] })
}

function idOf (row: HTMLElement, home: HTMLElement): string {
  return row.querySelector<HTMLAnchorElement>('th a')!.pathname.slice(home.dataset.register!.length + 1)
}

function bounds (): string | undefined {
  const [longitudes, latitudes] = [0, 1].map(i => [...rows.values()].map(({ at }) => at[i]))
  if (longitudes.length === 0) return undefined
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)].join(',')
}

/** The list changed as somebody types: so do the marks. */
async function renew (places: PremisesMap, home: HTMLElement): Promise<void> {
  query = home.dataset.query = location.search
  const source = places.map.getSource<VectorTileSource>('premises')!
  source.setTiles([location.origin + home.dataset.premises! + query])
  await read(home)
  const [west, south, east, north] = (bounds() ?? home.dataset.bounds!).split(',').map(Number)
  places.map.fitBounds([[west, south], [east, north]], { padding: 40, maxZoom: 16, animate: false })
}

function ring (places: PremisesMap, target: HTMLElement): void {
  const row = target.closest<HTMLElement>('tr')
  const at = [...rows.values()].find(known => known.row === row)?.at
  places.map.getSource<GeoJSONSource>('pointed')!.setData({
    type: 'FeatureCollection',
    features: at ? [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: at } }] : []
  })
}

/** The rows that a mark stands for: its own place, or those to which no other mark is nearer. */
function light (places: PremisesMap, mark: MapGeoJSONFeature | undefined): void {
  const key = mark && position(mark).join()
  if (key === under) return
  under = key
  for (const [id, { row, at }] of rows) row.classList.toggle('pw-places__pointed', mark !== undefined && (mark.properties.id ? id === mark.properties.id : isNearest(places, at, key!)))
}

function isNearest (places: PremisesMap, at: Position, key: string): boolean {
  const nearest = places.nearest(places.map.project(at), NEAR)
  return nearest !== undefined && position(nearest).join() === key
}
