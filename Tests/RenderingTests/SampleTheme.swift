/// A small theme that shows all that pages are made of, so that it can be read back.
enum SampleTheme {
  /// Its templates by their names.
  static let templates: [String: String] = [
    "base.html": base, "macros.html": macros,
    "record.html": record, "thing.html": thing, "maker.html": maker, "section.html": section,
    "taxonomy.html": taxonomy, "term.html": term, "home.html": plain, "404.html": plain,
    "chooser.html": plain, "search.html": plain, "search-record.html": searchRecord,
    "files/offline/index.html": plain, "files/site.webmanifest": "{\"name\": {{ site.title }}}",
    "root/service-worker.js": "const pages = \"p\" + {{ site.private_pages }};",
  ]

  /// A theme that shows nothing, for one template that is tried.
  static let empty: [String: String] = [
    "record.html": "", "section.html": "", "taxonomy.html": "", "term.html": "", "home.html": "",
    "404.html": "", "chooser.html": "", "dossier.html": "{{ page.is_private }}",
    "section-dossiers.html": "{{ page.is_private }}",
  ]

  private static let base = """
    <!doctype html>
    <html lang="{{ page.lang }}" dir="{{ page.dir }}"{% if page.is_private %} data-private{% endif %}>
    <head>
    <title>{{ page.title }}</title>
    {%- if page.description %}<meta name="description" content="{{ page.description }}">{% endif %}
    {%- if page.is_private %}<meta name="referrer" content="no-referrer">{% endif %}
    {%- if not page.is_indexed %}<meta name="robots" content="noindex">{% endif %}
    <link rel="canonical" href="{{ page.canonical }}">
    {%- for alternate in page.alternates %}
    <link rel="alternate" hreflang="{{ alternate.lang }}" href="{{ alternate.url }}">
    {%- endfor %}
    {%- if page.alternates and page.x_default %}
    <link rel="alternate" hreflang="x-default" href="{{ page.x_default }}">
    {%- endif %}
    {%- if page.feed %}
    <link rel="alternate" type="application/rss+xml" title="{{ page.feed_title }}" href="{{ page.feed }}">
    {%- endif %}
    {%- if page.offer %}<meta property="product:price:amount" content="{{ page.offer.amount }}">{% endif %}
    {%- if page.structured_data %}{{ page.structured_data }}{% endif %}
    <script type="application/json">{{ page.title }}</script>
    </head>
    <body data-kind="{{ page.kind }}">
    <nav>{% for entry in site.menus.main %}{% if entry.url %}<a href="{{ entry.url }}"{% if entry.is_current %} aria-current="true"{% endif %}>{{ entry.label }}</a>{% endif %}{% endfor %}</nav>
    <ol>{% for crumb in page.breadcrumbs %}<li>{% if crumb.is_current %}{{ crumb.label }}{% else %}<a href="{{ crumb.url }}">{{ crumb.label }}</a>{% endif %}</li>{% endfor %}</ol>
    {%- for other in page.translations %}
    <a data-switch="{{ other.code }}" lang="{{ other.lang }}" dir="{{ other.dir }}" href="{{ other.url }}">{{ other.name }}</a>
    {%- endfor %}
    <main id="_main" lang="{{ page.content_lang }}" dir="{{ page.content_dir }}">
    {% block main %}{% endblock %}
    </main>
    <ol>{% for heading in page.toc %}<li><a href="#{{ heading.id }}">{{ heading.text }}</a></li>{% endfor %}</ol>
    </body></html>
    """

  private static let macros = """
    {% macro offer(sold) %}<data class="offer" data-amount="{{ sold.amount }}" data-currency="{{ sold.currency }}" data-before="{{ sold.amount_before }}" data-key="{{ sold.state.key }}" data-availability="{{ sold.availability }}" data-url="{{ sold.url }}" data-limit="{{ sold.limit }}"{% if sold.is_orderable %} data-orderable{% endif %}{% if sold.is_leading %} data-leading{% endif %}{% if sold.varies %} data-varies{% endif %}>{{ sold.name }}</data>{% endmacro %}
    {% macro card(record) %}<article lang="{{ record.lang }}" dir="{{ record.dir }}"><a href="{{ record.url }}">{{ record.display_title }}</a> {{ record.display_summary }}</article>{% endmacro %}
    {% macro pages(pagination) %}{% if pagination.previous %}<a rel="prev" href="{{ pagination.previous }}">‹</a>{% endif %}{% for number in pagination.pages %}<a href="{{ number.url }}">{{ number.number }}</a>{% endfor %}{% if pagination.next %}<a rel="next" href="{{ pagination.next }}">›</a>{% endif %}{% endmacro %}
    """

  private static let record = """
    {% extends "base.html" %}{% import "macros.html" as m %}
    {% block main %}
    <h1>{{ record.display_title }}</h1>
    {{ page.content }}
    {%- for fact in record.facts %}
    <div class="fact-{{ fact.name }}"><b>{{ fact.label }}</b> {% if fact.markup %}{{ fact.markup }}{% else %}{% for link in fact.links %}{% if link.url %}<a href="{{ link.url }}">{{ link.label }}</a>{% endif %}{% else %}{{ fact.text }}{% endfor %}{% endif %}</div>
    {%- endfor %}
    {%- if record.image %}{{ record.image | image(sizes="50vw") }}{% endif %}
    {%- if record.offer %}{{ m.offer(record.offer) }}{% for sold in record.offer.variants %}{{ m.offer(sold) }}{% endfor %}{% endif %}
    {% block more %}{% endblock %}
    {% endblock %}
    """

  private static let thing = """
    {% extends "record.html" %}{% import "macros.html" as m %}
    {% block more %}
    {{ record.note }}
    {%- for sort in record.sorts %}{{ sort.leaf }}{% if sort.offer %}{{ m.offer(sort.offer) }}{% endif %}{% endfor %}
    {%- if record.paper and record.paper.url %}<a href="{{ record.paper.url }}">{{ record.paper.name }}</a>{% endif %}
    {%- for other in record.relatives %}{{ m.card(other) }}{% endfor %}
    {% endblock %}
    """

  private static let maker = """
    {% extends "record.html" %}{% import "macros.html" as m %}
    {% block more %}{% for thing in record.things %}{{ m.card(thing) }}{% endfor %}{% endblock %}
    """

  private static let section = """
    {% extends "base.html" %}{% import "macros.html" as m %}
    {% block main %}<h1>{{ section.title }}</h1>{{ page.content }}
    {%- for record in records %}{{ m.card(record) }}{% endfor %}
    {{ m.pages(page.pagination) }}
    {%- for facet in section.facets %}{% for term in facet.terms %}{{ term | link }}{% endfor %}{% endfor %}
    {%- if section.listing %}<a href="{{ section.listing }}">…</a>{% endif %}
    {% endblock %}
    """

  private static let taxonomy = """
    {% extends "base.html" %}
    {% block main %}<h1>{{ taxonomy.label }}</h1>
    {%- for term in taxonomy.terms %}{{ term | link }} {{ term.count }}{% endfor %}{% endblock %}
    """

  private static let term = """
    {% extends "base.html" %}{% import "macros.html" as m %}
    {% block main %}<h1>{{ term.label }}</h1>
    {%- for record in records %}{{ m.card(record) }}{% endfor %}
    {{ m.pages(page.pagination) }}{% endblock %}
    """

  private static let plain = """
    {% extends "base.html" %}
    {% block main %}<h1>{{ page.title }}</h1>{{ page.content }}{% endblock %}
    """

  private static let searchRecord = """
    <html lang="{{ page.lang }}"><body><h1>{{ record.display_title }}</h1>
    <p>{{ page.content | search_terms }}</p></body></html>
    """
}
