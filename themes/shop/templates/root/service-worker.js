{% extends "root/service-worker.js" %}
{% block shell %}{{ super() }}
  {{ "js/basket.js" | asset }},
  {{ "js/order.js" | asset }},{% endblock %}
{% block kept_pages %}homes.map((address) => address + "basket/"){% endblock %}
