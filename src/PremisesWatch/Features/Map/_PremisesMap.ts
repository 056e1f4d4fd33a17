import { LngLatBounds, Point, Popup, type Map as MapLibreMap, type MapGeoJSONFeature } from 'maplibre-gl'
import { drawMap } from './_canvas'
import { Cards } from './Marks/_Cards'
import { describe } from './Marks/_describe'
import type { Found, Place, Position } from './Marks/_place'

const NEAREST = 200
const CLOSE_UP = 17
const FIRST_MARKS = 8

/** The places of a filter on a map. Its marks are pointed at and opened alike by mouse, touch and keyboard. */
export class PremisesMap {
  /** Told of the mark under the mouse, or nearest the middle while the keyboard moves the map. */
  onPointed: (mark: MapGeoJSONFeature | undefined) => void = () => {}
  private readonly cards: Cards
  private opening = new AbortController()
  private readonly tip = new Popup({ closeButton: false, closeOnClick: false, className: 'pw-tip', offset: 22, maxWidth: '260px' })
  private readonly told = Object.assign(document.createElement('p'), { className: 'govuk-visually-hidden', role: 'status' })

  private constructor (readonly map: MapLibreMap, private readonly home: HTMLElement, private readonly say: (words: string) => void) {
    this.cards = new Cards(map, home.dataset.register!, home.dataset.listAddress!)
    home.append(this.told)
    map.on('mousemove', 'premises', event => { this.point(this.nearest(event.point, 8)) })
    map.on('mouseleave', 'premises', () => { this.point(undefined) })
    map.on('click', event => { void this.open(this.nearest(event.point, 8)) })
    map.on('idle', () => { if (document.activeElement === map.getCanvas()) this.point(this.middle()) })
    home.addEventListener('keydown', event => { this.key(event) })
    home.dataset.ready = 'true'
  }

  static async begin (home: HTMLElement, say: (words: string) => void): Promise<PremisesMap> {
    return new PremisesMap(await drawMap(home, say), home, say)
  }

  /** Places of the filter: those of a box, or of some ids. */
  async find (asked: string, signal?: AbortSignal): Promise<Found> {
    const { places, query } = this.home.dataset
    const answer = await fetch(`${places}${query ? query + '&' : '?'}${asked}`, { signal })
    if (!answer.ok) throw new Error(`${answer.status}`)
    return answer.json()
  }

  get box (): string {
    return boxOf(this.map.getBounds())
  }

  /** Moves to a place and opens its card; closing it goes back to what opened it. */
  show (place: Place, opener: HTMLElement): void {
    const at: Position = [place.longitude, place.latitude]
    this.map.jumpTo({ center: at, zoom: Math.max(this.map.getZoom(), 16) })
    this.cards.show({ total: 1, more: false, inWords: '', places: [place] }, at, opener)
  }

  /** The mark nearest a point of the screen, within so many pixels of it. */
  nearest (point: Point, reach: number): MapGeoJSONFeature | undefined {
    const away = (feature: MapGeoJSONFeature) => this.map.project(position(feature)).dist(point)
    return this.map.queryRenderedFeatures([[point.x - reach, point.y - reach], [point.x + reach, point.y + reach]], { layers: ['premises'] })
      .sort((a, b) => away(a) - away(b))[0]
  }

  private middle (): MapGeoJSONFeature | undefined {
    return this.nearest(this.map.project(this.map.getCenter()), NEAREST)
  }

  private key (event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      this.opening.abort()
      this.cards.close()
      this.point(undefined)
    }
    if (event.key !== 'Enter' || event.target !== this.map.getCanvas()) return
    const mark = this.middle()
    if (mark) void this.open(mark)
    else this.say('No mark is near the middle of the map. Move it with the arrow keys.')
  }

  /** Says what several places are; one place says it by its card. */
  private point (mark: MapGeoJSONFeature | undefined): void {
    this.map.getCanvas().style.cursor = mark ? 'pointer' : ''
    const words = mark && !mark.properties.id ? describe(mark.properties) : ''
    if (this.told.textContent !== words) this.told.textContent = words
    if (mark && words) this.tip.setLngLat(position(mark)).setText(words).addTo(this.map)
    else this.tip.remove()
    this.onPointed(mark)
  }

  /** Several places come closer until they stand on one spot; a place, or what stands on one spot, shows its card. */
  private async open (mark: MapGeoJSONFeature | undefined): Promise<void> {
    this.opening.abort()
    this.tip.remove()
    if (!mark) return
    const at = position(mark)
    const { id, n } = mark.properties
    const zoom = this.map.getZoom()
    if (!id && zoom < CLOSE_UP) {
      this.map.easeTo({ center: at, zoom: Math.min(Math.max(zoom + 2, n === 1 ? FIRST_MARKS : 0), CLOSE_UP) })
      return
    }
    this.opening = new AbortController()
    const { signal } = this.opening
    try {
      const found = await this.find(id ? `id=${id}` : `box=${this.around(at)}`, signal)
      if (found.places.length > 0) this.cards.show(found, at, this.map.getCanvas())
    } catch {
      if (!signal.aborted) this.say('The place could not be read. Nothing is lost: check your connection, or sign in again.')
    }
  }

  /** A few pixels about a point, as a box of degrees: a group's own cell. */
  private around (at: Position): string {
    const { x, y } = this.map.project(at)
    return boxOf(new LngLatBounds(this.map.unproject([x - 6, y + 6]), this.map.unproject([x + 6, y - 6])))
  }
}

export function position (feature: MapGeoJSONFeature): Position {
  return feature.geometry.type === 'Point' ? feature.geometry.coordinates as Position : [0, 0]
}

function boxOf (bounds: LngLatBounds): string {
  return [Math.max(-180, bounds.getWest()), Math.max(-85, bounds.getSouth()), Math.min(180, bounds.getEast()), Math.min(85, bounds.getNorth())].join(',')
}
