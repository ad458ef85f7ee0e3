//! Nodes of Kubernetes: on whose machines a cluster runs.

use crate::estate::Estate;
use crate::inventory::{Cause, How};
use crate::resource::Resource;
use crate::tree::{Document, Node, Schemas};

/// The white list.
pub(crate) fn schemas() -> Schemas {
    let mut s = Schemas::new();
    let all = |s: &mut Schemas, at| {
        s.keep(
            at,
            &[
                "kind",
                "metadata.labels.topology.kubernetes.io/region",
                "spec.providerid",
            ],
        );
        let labels = s.path(at, "metadata.labels");
        for name in [REGION, ZONE, OLD_REGION] {
            let leaf = s.node();
            s.keep(leaf, &[""]);
            s.link(labels, name, leaf);
        }
    };
    all(&mut s, 0);
    let items = s.path(0, "items");
    all(&mut s, items);
    s
}

const REGION: &str = "topology.kubernetes.io/region";
const ZONE: &str = "topology.kubernetes.io/zone";
const OLD_REGION: &str = "failuredomain.beta.kubernetes.io/region";

/// Reads nodes.
pub(crate) fn read(estate: &mut Estate<'_>, document: &Document) {
    let mut nodes: Vec<&Node> = Vec::new();
    for root in document.values.iter().flat_map(Node::objects) {
        match root.get("items") {
            Some(items) => nodes.extend(items.objects()),
            None => nodes.push(root),
        }
    }
    let nothing = Node::Null;
    let mut found = Vec::new();
    for node in nodes {
        if node.str("kind").is_some_and(|kind| kind != "Node") {
            continue;
        }
        let id = node.at("spec.providerid").and_then(Node::text).unwrap_or_default();
        let (scheme, rest) = id.split_once("://").unwrap_or((id, ""));
        let product = match scheme {
            "aws" => Some("aws-ec2"),
            "azure" => Some("azure-vm"),
            "gce" => Some("gcp-compute"),
            "hcloud" => Some("hetzner-server"),
            "digitalocean" => Some("digitalocean"),
            "oci" | "ocid1" => Some("oci-compute"),
            "ibm" => Some("ibm-cloud"),
            "scaleway" => Some("scaleway"),
            "linode" => Some("linode"),
            "vultr" => Some("vultr"),
            "upcloud" => Some("upcloud"),
            "exoscale" => Some("exoscale"),
            "ionos" => Some("ionos-cloud"),
            _ => None,
        };
        let mut resource = Resource::new("node", "Node", &nothing, node.place());
        let label = |name: &str| node.at("metadata.labels").and_then(|labels| labels.str(name));
        for text in [label(REGION), label(OLD_REGION), label(ZONE)] {
            resource.place(text, How::Written);
        }
        let zone = match scheme {
            "aws" => rest.trim_start_matches('/').split('/').next(),
            "gce" => rest.split('/').nth(1),
            _ => None,
        };
        resource.place(zone, How::Written);
        resource.why = Cause::NotInFormat;
        match product {
            Some(product) => {
                resource.product = Some(product);
                found.push(resource);
            }
            None => {
                estate.inventory.counts.resources += 1;
                estate.unclear(Cause::NotInFormat, "Node", 1, node.place());
                estate.unrecognised("Node", "own-data-centre", true, 1);
            }
        }
    }
    estate.observe(found);
}
