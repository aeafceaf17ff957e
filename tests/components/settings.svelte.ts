import { languageOf, readView, themeOf, writeView, type Language, type Theme, type View } from './address.ts';

/** How the gallery is looked at. It stands in the address, so that a view can be passed on. */
export class Settings {
  #view = $state.raw<View>(readView(location.search));

  constructor() {
    this.#apply();
  }

  get theme(): Theme {
    return this.#view.theme;
  }

  get language(): Language {
    return this.#view.language;
  }

  chooseTheme = (value: string): void => {
    this.#view = { ...this.#view, theme: themeOf(value) };
    this.#apply();
  };

  chooseLanguage = (value: string): void => {
    this.#view = { ...this.#view, language: languageOf(value) };
    this.#apply();
  };

  #apply(): void {
    const { dataset } = document.documentElement;
    document.documentElement.lang = this.language;
    if (this.theme === 'system') delete dataset['theme'];
    else dataset['theme'] = this.theme;
    history.replaceState(null, '', writeView(this.#view) + location.hash);
  }
}
