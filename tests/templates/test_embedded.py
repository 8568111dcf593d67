"""ERB and EJS: text between the statements of a programming language."""

from __future__ import annotations

import pytest

from tests.templates.table import outline, uses

ERB = [
    ("Dear <%= @customer.name %>,", "Dear <customer.name>,"),
    ("<%= name || 'you' %> <%= @name.presence || 'you' %>", "<name=you> <name=you>"),
    ("<%= number_to_currency(@order.total) %> <%= l @date, format: :long %>",
     "<number_to_currency(order.total)> <l(date, )>"),
    ("<%= @date.strftime('%d') %> <%= @name.upcase %>", "<date|strftime> <name|upcase>"),
    ("<%= 'paid' if @paid %><%= @fee unless @free %>", "[paid: paid | else:][not free: <fee> | else:]"),
    ("<%= @paid ? 'yes' : 'no' %> <%= 'Hi ' + @name %>", "[paid: yes | else: no] Hi <name>"),
    ("<% if @a && !@b %>A<% elsif c? %>B<% else %>C<% end %>", "[(a and not b): A | c?: B | else: C]"),
    ("<% unless @paid %>x<% end %>", "[not paid: x | else:]"),
    ("<% case @kind when :a %><% when 'b', 'c' %>B<% else %>D<% end %>", '[kind == "a": | (kind == "b" or kind == "c"): B | else: D]'),
    ("<% case @kind %><% when :late %>L<% end %>", '[kind == "late": L | else:]'),
    ("<% @items.each do |item| %>- <%= item.name %><% end %>", "{items.size > 0 * item in items: - <item.name>}"),
    ("<% for i in @items %><%= i %><% end %>", "{items.size > 0 * i in items: <i>}"),
    ("<% if @items.any? %>x<% end %><% unless @items.empty? %>y<% end %>",
     "[items.size > 0: x | else:][items.size > 0: y | else:]"),
    ("<%= form_with model: @x do |f| %><%= f.label %><% end %>", "<form_with(x)><f.label>"),
    ("<%= render 'foot' %><%= yield %>", "<include foot><yield()>"),
    ("<% hello = 'Dear all' %><%= hello %>", "(macro hello(): Dear all)<hello()>"),
    ("<%# nothing %>a<%% b %>", "a<% b %>"),
    ("a\n  <%- if x -%>\nb\n  <%- end -%>\nc", "a\n[x: b\n | else:]c"),
    ("<%\n  if @x\n%>y<%\n  end\n%>", "[x: y | else:]"),
]  # fmt: skip

EJS = [
    ("Dear <%= user.name %> <%- raw %>", "Dear <user.name> <raw>"),
    ("<%= name || 'you' %> <%= name ?? 'you' %> <%= locals.name %>", "<name=you> <name=you> <name>"),
    ("<% if (user) { %>A<% } else if (b === 'c') { %>B<% } else { %>C<% } %>", '[user: A | b == "c": B | else: C]'),
    ("<% if (a && !b) { -%>\nx<% } %>", "[(a and not b): x | else:]"),
    ("<% users.forEach(function(user){ %><%= user.name %><% }); %>", "{users.size > 0 * user in users: <user.name>}"),
    ("<% users.forEach((u, i) => { %><%= u %><% }) %>", "{users.size > 0 * u, i in users: <u>}"),
    ("<% for (const u of users) { %><%= u %><% } %>", "{users.size > 0 * u in users: <u>}"),
    ("<% for (let i = 0; i < rows.length; i++) { %><%= rows[i].day %><% } %>", "{rows.size > 0 * i in rows: <rows.day>}"),
    ("<% switch (kind) { case 'a': %>A<% break; case 'b': case 'c': %>B<% break; default: %>D<% } %>",
     '[kind == "a": A | (kind == "b" or kind == "c"): B | else: D]'),
    ("<% if (rows.length > 0) { %>x<% } %><% if (rows.length) { %>y<% } %>",
     "[rows.size > 0: x | else:][rows.size > 0: y | else:]"),
    ("<%- include('foot', {a: 1}) %>", "<include foot>"),
    ("<% const hello = 'Dear all'; const n = x; %><%= hello %><%= n %>", "(macro hello(): Dear all)<hello()><n>"),
    ("<%= paid ? 'yes' : 'no' %> <%= fee.toFixed(2) %> <%= 'Hi ' + name %>", "[paid: yes | else: no] <fee|toFixed> Hi <name>"),
    ("<%# nothing %>a<%% b %>", "a<% b %>"),
    ("<% const o = {a: 1}; if (x) { y = 2 } %>a", "a"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), ERB)
def test_erb(source: str, expected: str) -> None:
    assert outline(source, "erb") == expected


@pytest.mark.parametrize(("source", "expected"), EJS)
def test_ejs(source: str, expected: str) -> None:
    assert outline(source, "ejs") == expected


def test_the_variables_that_are_not_its_own() -> None:
    assert uses("<% if @a.paid? && @b.empty? %><% end %><%= @c[:d] %>", "erb") == [
        "a.paid = @a.paid?",
        "b = @b.empty?",
        "c.d = @c[:d]",
    ]
    source = "<% @rows.each do |row| %><%= row.a %><%= @b %><% end %><% c = d %><%= c %><%= @rows.size %>"
    assert uses(source, "erb") == ["rows = @rows", "b = @b", "d", "rows = @rows.size"]
    source = "<% rows.forEach(r => { %><%= r.a %><%= b %><% }) %><% const c = d; %><%= c %>"
    assert uses(source, "ejs") == ["rows", "b", "d"]
