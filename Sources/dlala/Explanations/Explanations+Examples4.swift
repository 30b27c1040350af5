extension Explanation {
  /// An example of each code, wrong and right: `size-text` to `type-extends-no-component`.
  static let examples4 = ##"""
    size-text
      eg: history.ar.md ⇒ history-1.ar.md, history-2.ar.md
    size-text-mistakes
      eg: history.ar.md ⇒ history-1.ar.md, history-2.ar.md
    slug-cannot-stand
      eg: slug: Olive Soap! ⇒ slug: olive-soap
    sort-empty
      eg: sort: [] ⇒ sort: -date
    sort-too-many
      eg: sort: [a, b, c, d, e, f, g, h, i] ⇒ sort: [a, b]
    sort-twice
      eg: sort: [price, -price] ⇒ sort: -price
    sort-unknown-field
      eg: sort: pirce ⇒ sort: price
    sort-unreadable
      eg: sort: {by: price} ⇒ sort: price
    sort-wrong-kind
      eg: sort: images ⇒ sort: title
    static-allow-missing
      eg: static-allow: [.env.exmple] ⇒ static-allow: [.env.example]
    static-backup
      eg: static/robots.txt~ ⇒ static/robots.txt
    static-holds
      eg: static/.git/ ⇒ static/
    static-key-by-name
      eg: static/id_rsa ⇒ ~/.ssh/id_rsa
    static-of-computer
      eg: static/.DS_Store ⇒ static/
    static-passwords
      eg: static/.env ⇒ static-allow: [.env.example]
    static-private-key
      eg: static/a.txt (-----BEGIN PRIVATE KEY-----) ⇒ ~/a.txt
    static-taken-by-file
      eg: static/sitemap.xml ⇒ static/sitemap-old.xml
    static-taken-by-folder
      eg: static/ar ⇒ static/ar.txt
    static-too-large
      eg: static/film.mp4 ⇒ https://video.example/film
    static-too-large-together
      eg: static/scans/ ⇒ https://files.example/scans
    static-too-many
      eg: static/scans/ ⇒ static/scans.zip
    strings-argument-alone
      eg: moved: "{titel} …" ⇒ moved: "{title} …"
    strings-argument-missing
      eg: moved: "انتقلت الصفحة" ⇒ moved: "انتقلت الصفحة إلى {title}"
    strings-argument-name
      eg: moved: "{my title}" ⇒ moved: "{title}"
    strings-brace-open
      eg: moved: "{title" ⇒ moved: "{title}"
    strings-brace-unopened
      eg: moved: "title}" ⇒ moved: "{title}"
    strings-case-missing
      eg: select: gender, masculine: … ⇒ select: gender, masculine: …, feminine: …
    strings-empty
      eg: search: ⇒ search: البحث
    strings-form-lacks-argument
      eg: few: سجلّات ⇒ few: "{count} سجلّات"
    strings-form-missing
      eg: records: {one: سجلّ, other: …} ⇒ records: {zero: …, one: …, two: …, few: …, many: …, other: …}
    strings-form-no-text
      eg: few: [a, b] ⇒ few: "{count} سجلّات"
    strings-form-too-many
      eg: records (fr): {one: …, two: …, other: …} ⇒ records (fr): {one: …, many: …, other: …}
    strings-in-one-language
      eg: fr.yaml: serach: … ⇒ fr.yaml: search: …
    strings-many-missing
      eg: fr.yaml ⇒ fr.yaml (search: …, go-on: …)
    strings-missing
      eg: fr.yaml ⇒ fr.yaml: search: Chercher
    strings-no-forms
      eg: records: [a, b] ⇒ records: {one: …, other: …}
    strings-no-table
      eg: strings/ar.yaml ⇒ strings/ar.yaml, strings/fr.yaml
    strings-select
      eg: select: ⇒ select: gender
    strings-select-empty
      eg: select: gender ⇒ select: gender, feminine: …, other: …
    strings-unknown-category
      eg: some: "{count} سجلّات" ⇒ few: "{count} سجلّات"
    strings-unused
      eg: old-key: … ⇒ {{ "old-key" | t }}
    sum-too-great
      eg: parts: [10 ILS, 20 ILS]¶price: 25 ILS ⇒ parts: [10 ILS, 15 ILS]¶price: 25 ILS
    sum-too-small
      eg: parts: [10 ILS, 14 ILS]¶price: 25 ILS ⇒ parts: [10 ILS, 15 ILS]¶price: 25 ILS
    table-cells-missing
      eg: |a|b|…|¶|1| ⇒ |a|b|¶|1|2|
    table-lines-above
      eg: نصّ¶نصّ¶…¶| a | ⇒ نصّ¶¶| a |
    table-row-too-long
      eg: |1|2|3|…| ⇒ |1|2|
    table-too-many-columns
      eg: |1|2|3|…| ⇒ |1|2|
    taxonomy-empty
      eg: materials: ⇒ materials: {label: {ar: الموادّ}, terms: …}
    taxonomy-undeclared
      eg: materials: {kind: list, of: term} ⇒ taxonomies: {materials: {label: …, terms: …}}
    template-anchor-of-heading
      eg: <a id="{{ key }}"> ⇒ <a id="_{{ key }}">
    template-attribute-of-heading
      eg: <p id="{{ key }}"> ⇒ <p id="_{{ key }}">
    template-attribute-unquoted
      eg: <a href={{ url }}> ⇒ <a href="{{ url }}">
    template-bad-character
      eg: {% if a && b %} ⇒ {% if a and b %}
    template-block-in-itself
      eg: {% block a %}{% block a %} ⇒ {% block a %}{% block b %}
    template-block-twice
      eg: {% block a %}…{% block a %} ⇒ {% block a %}…{% block b %}
    template-branches-differ
      eg: {% if a %}<b>{% else %}</b>{% endif %} ⇒ {% if a %}<b></b>{% endif %}
    template-call-needs-macro
      eg: {% call 3 %} ⇒ {% call card(record) %}
    template-call-unknown
      eg: {{ today() }} ⇒ {{ site.date }}
    template-comment-open
      eg: {# ملاحظة ⇒ {# ملاحظة #}
    template-contains-nothing
      eg: {% if a in 3 %} ⇒ {% if a in [1, 2, 3] %}
    template-data-no-object
      eg: [1, 2] ⇒ {"items": [1, 2]}
    template-divides-by-zero
      eg: {{ a / n }} ⇒ {% if n %}{{ a / n }}{% endif %}
    template-else
      eg: {% if a %}…{% else %}… ⇒ {% if a %}…{% else %}…{% endif %}
    template-endless
      eg: {% for i in range(100000) %}{% for j in range(100000) %} ⇒ {% for i in range(10) %}
    template-ends-in-tag
      eg: <script> … ⇒ <script> … </script>
    template-expression-too-deep
      eg: {{ ((((((…)))))) }} ⇒ {% set a = … %}{{ a }}
    template-expression-too-long
      eg: {{ a ~ b ~ c ~ … }} ⇒ {% set d = a ~ b %}{{ d ~ c }}
    template-extends-itself
      eg: page.html: {% extends "page.html" %} ⇒ page.html: {% extends "base.html" %}
    template-field-left-out
      eg: {% if record.pirce is defined %} ⇒ {% if record.price is defined %}
    template-field-name-missing
      eg: {{ records | sum }} ⇒ {{ records | sum("price") }}
    template-field-name-unwritten
      eg: {{ records | sort(attribute=key) }} ⇒ {{ records | sort(attribute="title") }}
    template-file-not-utf8
      eg: windows-1256 ⇒ UTF-8
    template-file-too-large
      eg: page.html ⇒ page.html, parts.html
    template-filter-mismatch
      eg: {{ 3 | upper }} ⇒ {{ record.title | upper }}
    template-groupby
      eg: {{ records | groupby }} ⇒ {{ records | groupby("category") }}
    template-include-extends
      eg: card.html: {% extends "base.html" %} ⇒ card.html: <div>…</div>
    template-loop-no-value
      eg: {{ loop }} ⇒ {{ loop.index }}
    template-loop-not-recursive
      eg: {% for i in items %}{{ loop(i.children) }} ⇒ {% for i in items recursive %}{{ loop(i.children) }}
    template-loop-one-list
      eg: {{ loop(a, b) }} ⇒ {{ loop(a) }}
    template-loop-other-list
      eg: {{ loop(record.images) }} ⇒ {% for i in record.images %}
    template-loop-other-place
      eg: <a href="{{ loop(i.children) }}"> ⇒ <ul>{{ loop(i.children) }}</ul>
    template-loop-too-deep
      eg: {% for i in items recursive %} ⇒ items: [[1, 2]]
    template-loop-uneven
      eg: {% for i in items %}<li>{% endfor %} ⇒ {% for i in items %}<li></li>{% endfor %}
    template-macro-no-value
      eg: {{ card }} ⇒ {{ card(record) }}
    template-made-name
      eg: {% include "card-" ~ name ~ ".html" %} ⇒ {% include ["card-" ~ record.type ~ ".html", "card.html"] %}
    template-map
      eg: {{ records | map }} ⇒ {{ records | map(attribute="title") }}
    template-markup-in-script
      eg: <script>x = {{ content }}</script> ⇒ <script>x = {{ record.title | tojson }}</script>
    template-missing
      eg: {% include "crad.html" %} ⇒ {% include "card.html" %}
    template-mixed
      eg: {{ record.size }} ⇒ {% if record.type == "product" %}{{ record.size }}{% endif %}
    template-mixed-left-out
      eg: {% if record.size is defined %} ⇒ {% if record.type == "product" %}{{ record.size }}{% endif %}
    template-named-values
      eg: {{ namespace(0) }} ⇒ {{ namespace(count=0) }}
    template-no-call
      eg: {{ (a)() }} ⇒ {{ card(a) }}
    template-no-counting
      eg: {{ record.title + 1 }} ⇒ {{ record.pages + 1 }}
    template-no-fields
      eg: {{ record.title.length }} ⇒ {{ record.title | length }}
    template-no-joining
      eg: {{ "a" ~ record.images }} ⇒ {{ "a" ~ record.title }}
    template-no-loop
      eg: {% for i in record.title %} ⇒ {% for i in record.images %}
    template-no-methods
      eg: {{ record.title.upper() }} ⇒ {{ record.title | upper }}
    template-no-namespace
      eg: {% set x.y = 1 %} ⇒ {% set x = namespace(y=0) %}{% set x.y = 1 %}
    template-no-order
      eg: {% if record.title < 3 %} ⇒ {% if record.pages < 3 %}
    template-no-parts
      eg: {{ 3[0:1] }} ⇒ {{ record.title[0:1] }}
    template-no-places
      eg: {{ 3[0] }} ⇒ {{ record.images[0] }}
    template-no-such-block
      eg: {% block contnet %} ⇒ {% block content %}
    template-no-super
      eg: {{ super() }} ⇒ {% block content %}{{ super() }}{% endblock %}
    template-no-unpacking
      eg: {% for a, b in records %} ⇒ {% for a in records %}
    template-not-closed
      eg: {% block a %} ⇒ {% block a %}{% endblock %}
    template-number-overflow
      eg: {{ 9999999999 * 9999999999 }} ⇒ {{ 9999999999 * 1.0 }}
    template-number-too-large
      eg: {{ 99999999999999999999 }} ⇒ {{ 99999 }}
    template-outside-tag
      eg: {% extends "base.html" %}{% if a %} ⇒ {% block content %}{% if a %}
    template-outside-text
      eg: {% extends "base.html" %} نصّ ⇒ {% block content %} نصّ {% endblock %}
    template-outside-value
      eg: {% extends "base.html" %}{{ a }} ⇒ {% block content %}{{ a }}{% endblock %}
    template-part-ends-in-tag
      eg: <a href="{% include "x.html" %}"> ⇒ <a href="/x">{% include "x.html" %}</a>
    template-quotation-open
      eg: {{ "a }} ⇒ {{ "a" }}
    template-range
      eg: {{ range() }} ⇒ {{ range(10) }}
    template-range-too-large
      eg: {{ range(1000000) }} ⇒ {{ range(100) }}
    template-raw-open
      eg: {% raw %}… ⇒ {% raw %}…{% endraw %}
    template-reaches-itself
      eg: card.html: {% include "card.html" %} ⇒ card.html: {% include "price.html" %}
    template-replace
      eg: {{ a | replace("x") }} ⇒ {{ a | replace("x", "y") }}
    template-safe
      eg: {{ record.title | safe }} ⇒ {{ record.title }}
    template-tag-no-name
      eg: {% %} ⇒ {% if a %}
    template-tag-open
      eg: {{ record.title ⇒ {{ record.title }}
    template-tags-too-deep
      eg: {% if a %}{% if b %}{% if c %}… ⇒ {% if a and b and c %}
    template-test-no-value
      eg: {% if a is defined(1) %} ⇒ {% if a is defined %}
    template-test-one-value
      eg: {% if n is divisibleby %} ⇒ {% if n is divisibleby(3) %}
    template-text-too-long
      eg: {{ a * 1000000 }} ⇒ {{ a * 3 }}
    template-too-large
      eg: {% include "all.html" %} ⇒ {% include "card.html" %}
    template-too-large-included
      eg: {% include "all.html" %} ⇒ {% include "card.html" %}
    template-too-many-values
      eg: {{ card(a, b, c) }} ⇒ {{ card(a) }}
    template-unescaped
      eg: {{ record.title | trust }} ⇒ {{ record.title }}
    template-unexpected
      eg: {% for in records %} ⇒ {% for r in records %}
    template-unknown-field
      eg: {{ record.titel }} ⇒ {{ record.title }}
    template-unknown-filter
      eg: {{ a | uper }} ⇒ {{ a | upper }}
    template-unknown-name
      eg: {{ recrod.title }} ⇒ {{ record.title }}
    template-unknown-parameter
      eg: {{ card(recrod=a) }} ⇒ {{ card(record=a) }}
    template-unknown-tag
      eg: {% fro a in b %} ⇒ {% for a in b %}
    template-unknown-test
      eg: {% if a is equalto 3 %} ⇒ {% if a == 3 %}
    template-unprintable
      eg: {{ record }} ⇒ {{ record.title }}
    template-unprintable-list
      eg: {{ record.images }} ⇒ {% for i in record.images %}{{ i | image }}{% endfor %}
    template-unprintable-map
      eg: {{ site.contact }} ⇒ {{ site.contact.email }}
    template-unprintable-value
      eg: {{ data.a }} ⇒ {{ data.a.b }}
    template-value-as-attribute
      eg: <p {{ a }}="x"> ⇒ {% if a %}<p class="x">{% endif %}
    template-value-as-tag
      eg: <{{ a }}> ⇒ {% if a %}<b>{% else %}<i>{% endif %}
    template-value-in-comment
      eg: <!-- {{ a }} --> ⇒ {# a #}
    template-value-in-handler
      eg: <a onclick="{{ a }}"> ⇒ <a data-a="{{ a }}">
    template-value-in-script-quotes
      eg: <script>x = "{{ a }}"</script> ⇒ <script>x = {{ a }}</script>
    template-value-in-srcdoc
      eg: <iframe srcdoc="{{ a }}"> ⇒ <iframe src="{{ a }}">
    template-value-in-style
      eg: <p style="color: {{ a }}"> ⇒ <p class="warning">
    template-value-missing
      eg: {{ card() }} ⇒ {{ card(record) }}
    template-value-without-field
      eg: {{ data.a.b }} ⇒ {% if data.a.b is defined %}{{ data.a.b }}{% endif %}
    term-cannot-stand
      eg: terms: {Olive Oil!: …} ⇒ terms: {olive-oil: …}
    term-unknown
      eg: materials: [olives] ⇒ materials: [olive-oil]
    text-not-one
      eg: title: {ar: أ, fr: A} ⇒ title: أ
    text-too-long
      eg: label: نصّ طويل جدًّا … ⇒ label: نصّ
    text-too-many-cells
      eg: catalogue.ar.md ⇒ catalogue-1.ar.md, catalogue-2.ar.md
    text-too-many-links
      eg: links.ar.md ⇒ links-1.ar.md, links-2.ar.md
    text-too-much-html
      eg: all.ar.md ⇒ all-1.ar.md, all-2.ar.md
    text-too-short
      eg: summary: x ⇒ summary: صابون بلدي من زيت الزيتون
    text-unreadable
      eg: title: [a, b] ⇒ title: أ
    theme-asset-missing
      eg: url(img/lgo.svg) ⇒ url(img/logo.svg)
    theme-asset-outside
      eg: url(../../x.png) ⇒ url(img/x.png)
    theme-eject-no-file
      eg: dlala theme eject templates/crad.html ⇒ dlala theme eject templates/card.html
    theme-eject-strings
      eg: dlala theme eject strings/ar.yaml ⇒ theme/strings/ar.yaml: search: ابحث
    theme-eject-styles
      eg: dlala theme eject assets/css/site.css ⇒ theme/assets/css/site.css
    theme-eject-there
      eg: dlala theme eject templates/card.html ⇒ dlala theme diff
    theme-eject-types
      eg: dlala theme eject types/product.yaml ⇒ content/_types/product.yaml: extends: product
    theme-file-of-program
      eg: theme/templates/root/sitemap.xml ⇒ theme/templates/root/map.xml
    theme-missing
      eg: title: … ⇒ title: …¶theme: souk
    theme-named-twice
      eg: theme: [shop, shop] ⇒ theme: [shop, souk]
    theme-need-missing
      eg: theme: [shop] ⇒ theme: [shop, souk]
    theme-no-component
      eg: theme: [] ⇒ theme: souk
    theme-no-folder-name
      eg: theme: themes/souk ⇒ theme: souk
    theme-no-template
      eg: templates/ ⇒ templates/record.html
    theme-no-templates
      eg: themes/souk/ ⇒ themes/souk/templates/
    theme-order
      eg: theme: [souk, shop] ⇒ theme: [shop, souk]
    theme-private
      eg: <html> ⇒ <html{% if page.is_private %} data-private{% endif %}>
    theme-too-many-components
      eg: theme: [a, b, c, …] ⇒ theme: [shop, souk]
    theme-unknown
      eg: theme: suok ⇒ theme: souk
    time-no-day
      eg: publish: soon ⇒ publish: 2026-11-23
    time-no-such-time
      eg: publish: 2026-12-24T25:00+02:00 ⇒ publish: 2026-12-24T18:00+02:00
    time-unreadable
      eg: opens: 9 am ⇒ opens: "09:00"
    translation-choice
      eg: translation: no ⇒ translation: none
    translation-mark
      eg: translated-from: today ⇒ dlala status --mark content/a.fr.md
    translation-no-file
      eg: dlala status --mark soup.fr.md ⇒ dlala status --mark content/soap.fr.md
    translation-no-translation
      eg: dlala status --mark content/soap.ar.md ⇒ dlala status --mark content/soap.fr.md
    type-extends-itself
      eg: product.yaml: extends: product ⇒ product.yaml: extends: goods
    type-extends-no-component
      eg: extends: produkt ⇒ extends: product
    """##
}
