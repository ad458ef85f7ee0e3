//! Between a browser and a server: a gate that can be shut, and a proxy that records the requested hosts.

use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};

use anyhow::{Context, Result};

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Accepts connections, each in a thread of its own. When it is dropped, all connections are closed.
struct Listener {
    address: SocketAddr,
    ended: Arc<AtomicBool>,
    streams: Arc<Mutex<Vec<TcpStream>>>,
    thread: Option<JoinHandle<()>>,
}

impl Listener {
    fn start(port: u16, answer: impl Fn(TcpStream) -> io::Result<TcpStream> + Send + Sync + 'static) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).with_context(|| format!("port {port}"))?;
        let address = listener.local_addr().context("a listener without an address")?;
        let (ended, streams) = (Arc::new(AtomicBool::new(false)), Arc::<Mutex<Vec<_>>>::default());
        let (end, open, answer) = (Arc::clone(&ended), Arc::clone(&streams), Arc::new(answer));
        let thread = thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if end.load(Ordering::SeqCst) {
                    break;
                }
                lock(&open).extend(stream.try_clone());
                let answer = Arc::clone(&answer);
                thread::spawn(move || {
                    if let Ok(other) = stream.try_clone().and_then(|stream| answer(stream)) {
                        both_ways(stream, other);
                    }
                });
            }
        });
        Ok(Self {
            address,
            ended,
            streams,
            thread: Some(thread),
        })
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::SeqCst);
        // the accept loop wakes up on a connection
        drop(TcpStream::connect(self.address));
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
        for stream in lock(&self.streams).drain(..) {
            let _ = stream.shutdown(Shutdown::Both);
        }
    }
}

/// Copies bytes in both directions until one side closes, then closes the other.
fn both_ways(one: TcpStream, other: TcpStream) {
    let carry = |mut from: TcpStream, mut to: TcpStream| {
        let _ = io::copy(&mut from, &mut to);
        let _ = to.shutdown(Shutdown::Write);
    };
    if let (Ok(from), Ok(to)) = (other.try_clone(), one.try_clone()) {
        let back = thread::spawn(move || carry(from, to));
        carry(one, other);
        let _ = back.join();
    }
}

/// A port through which a server is reached, and which can be shut and opened again.
pub struct Gate {
    address: SocketAddr,
    to: SocketAddr,
    listener: Mutex<Option<Listener>>,
}

impl Gate {
    pub fn before(to: SocketAddr) -> Result<Self> {
        let listener = Self::listen(0, to)?;
        Ok(Self {
            address: listener.address,
            to,
            listener: Mutex::new(Some(listener)),
        })
    }

    fn listen(port: u16, to: SocketAddr) -> Result<Listener> {
        Listener::start(port, move |_| TcpStream::connect(to))
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Refuses new connections and closes the open ones.
    pub fn shut(&self) {
        lock(&self.listener).take();
    }

    pub fn open(&self) -> Result<()> {
        let mut listener = lock(&self.listener);
        if listener.is_none() {
            *listener = Some(Self::listen(self.address.port(), self.to)?);
        }
        Ok(())
    }
}

/// A SOCKS proxy that allows connections to this machine only, and records all of them.
pub struct Proxy {
    listener: Listener,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Proxy {
    pub fn start() -> Result<Self> {
        let asked = Arc::<Mutex<Vec<String>>>::default();
        let notes = Arc::clone(&asked);
        let listener = Listener::start(0, move |stream| greet(stream, &notes))?;
        Ok(Self { listener, asked })
    }

    pub fn port(&self) -> u16 {
        self.listener.address.port()
    }

    /// Returns the hosts and ports that were requested so far, as `example.org:443`, each once.
    pub fn asked(&self) -> Vec<String> {
        lock(&self.asked).clone()
    }

    pub fn forget(&self) {
        lock(&self.asked).clear();
    }
}

fn take(client: &mut TcpStream, count: usize) -> io::Result<Vec<u8>> {
    let mut bytes = vec![0; count];
    client.read_exact(&mut bytes).map(|()| bytes)
}

/// Answers SOCKS 5 (RFC 1928), as far as a browser needs it: no password, only CONNECT.
fn greet(mut client: TcpStream, asked: &Mutex<Vec<String>>) -> io::Result<TcpStream> {
    let methods = take(&mut client, 2)?;
    take(&mut client, methods.last().copied().unwrap_or_default().into())?;
    client.write_all(&[5, 0])?;
    let request = take(&mut client, 4)?;
    let host = match request.last() {
        Some(1) => take(&mut client, 4)?
            .iter()
            .map(u8::to_string)
            .collect::<Vec<_>>()
            .join("."),
        Some(3) => {
            let length = take(&mut client, 1)?.first().copied().unwrap_or_default();
            String::from_utf8_lossy(&take(&mut client, length.into())?).into_owned()
        }
        _ => {
            let address: [u8; 16] = take(&mut client, 16)?.try_into().unwrap_or_default();
            format!("[{}]", std::net::Ipv6Addr::from(address))
        }
    };
    let port = take(&mut client, 2)?
        .iter()
        .fold(0, |port: u16, byte| port << 8 | u16::from(*byte));
    let target = format!("{host}:{port}");
    {
        let mut asked = lock(asked);
        if !asked.contains(&target) {
            asked.push(target.clone());
        }
    }
    let here = host.starts_with("127.") || host == "localhost" || host == "[::1]";
    let server = if here {
        TcpStream::connect(&target)
    } else {
        Err(io::ErrorKind::PermissionDenied.into())
    };
    let code = match &server {
        Ok(_) => 0,
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => 2,
        Err(_) => 5,
    };
    client.write_all(&[5, code, 0, 1, 0, 0, 0, 0, 0, 0])?;
    server
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A server that answers each connection with one word, and says where it is.
    fn server() -> SocketAddr {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = listener.local_addr().unwrap();
        thread::spawn(move || {
            for mut stream in listener.incoming().flatten() {
                let _ = stream.write_all(b"hello");
            }
        });
        address
    }

    fn read(mut stream: TcpStream) -> String {
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn a_gate_opens_again_on_the_same_port() {
        let gate = Gate::before(server()).unwrap();
        assert_eq!(read(TcpStream::connect(gate.address()).unwrap()), "hello");
        gate.shut();
        assert!(TcpStream::connect(gate.address()).is_err());
        gate.open().unwrap();
        assert_eq!(read(TcpStream::connect(gate.address()).unwrap()), "hello");
    }

    #[test]
    fn who_is_inside_is_thrown_out() {
        let silent = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let gate = Gate::before(silent.local_addr().unwrap()).unwrap();
        let client = TcpStream::connect(gate.address()).unwrap();
        // taken in once the other side has come
        let _server = silent.accept().unwrap();
        gate.shut();
        assert_eq!(read(client), "");
    }

    #[test]
    fn the_proxy_lets_in_this_machine_only_and_notes_all() {
        let (proxy, server) = (Proxy::start().unwrap(), server());
        let ask = |host: &str, port: u16| {
            let mut stream = TcpStream::connect(("127.0.0.1", proxy.port())).unwrap();
            stream.write_all(&[5, 1, 0]).unwrap();
            let mut answer = [0; 2];
            stream.read_exact(&mut answer).unwrap();
            let mut request = vec![5, 1, 0, 3, host.len() as u8];
            request.extend(host.as_bytes());
            request.extend(port.to_be_bytes());
            stream.write_all(&request).unwrap();
            let mut answer = [0; 10];
            stream.read_exact(&mut answer).unwrap();
            (answer[1], stream)
        };
        let (code, stream) = ask("127.0.0.1", server.port());
        assert_eq!((code, read(stream).as_str()), (0, "hello"));
        assert_eq!(ask("example.org", 443).0, 2);
        let here = format!("127.0.0.1:{}", server.port());
        assert_eq!(proxy.asked(), [here.as_str(), "example.org:443"]);
        proxy.forget();
        assert!(proxy.asked().is_empty());
    }
}
