package export

import "bytes"

// rdf writes facts in Dublin Core terms, as XMP specifies: SVG, PNG and PDF carry
// the same block, which picture archives read.
func rdf(b *bytes.Buffer, f facts) {
	tag(b, "rdf:RDF", []attr{{"xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"}})
	b.WriteByte('\n')
	tag(b, "rdf:Description", []attr{
		{"rdf:about", ""}, {"xmlns:dc", "http://purl.org/dc/elements/1.1/"}, {"xmlns:xmp", "http://ns.adobe.com/xap/1.0/"},
	})
	b.WriteByte('\n')
	list := func(name, kind string, attrs []attr, content string) {
		if content == "" {
			return
		}
		tag(b, name, nil)
		tag(b, kind, nil)
		tag(b, "rdf:li", attrs)
		b.WriteString(escape(content) + "</rdf:li></" + kind + "></" + name + ">\n")
	}
	anyLanguage := []attr{{"xml:lang", "x-default"}}
	list("dc:creator", "rdf:Seq", nil, creator)
	list("dc:title", "rdf:Alt", anyLanguage, f.takeaway)
	list("dc:description", "rdf:Alt", anyLanguage, f.title)
	if f.scenario != "" {
		list("dc:subject", "rdf:Bag", nil, "scenario "+f.scenario)
	}
	list("dc:relation", "rdf:Bag", nil, f.link)
	list("dc:language", "rdf:Bag", nil, f.tag())
	text(b, "dc:coverage", nil, f.scope)
	text(b, "dc:source", nil, f.sources)
	if f.version != "" {
		text(b, "dc:identifier", nil, f.model())
	}
	text(b, "xmp:CreatorTool", nil, f.maker())
	b.WriteString("</rdf:Description>\n</rdf:RDF>\n")
}

// xmp returns the XMP packet that PNG and PDF carry.
func xmp(f facts) []byte {
	var b bytes.Buffer
	b.WriteString("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
	tag(&b, "x:xmpmeta", []attr{{"xmlns:x", "adobe:ns:meta/"}})
	b.WriteByte('\n')
	rdf(&b, f)
	b.WriteString("</x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return b.Bytes()
}
